import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { jobsOf, type Query } from "@ramal/features";
import type { TestJob } from "./test-result";

export type Carrier = Schemas["CarrierView"];
export type CarrierIn = Schemas["CarrierIn"];
export type Gateway = Schemas["GatewayView"];
export type GatewayIn = Schemas["GatewayIn"];
export type PreviewIn = Schemas["PreviewIn"];
export type GatewayTestIn = Schemas["GatewayTestIn"];
export type Registration = Schemas["RegistrationView"];

/** What the console does with carriers. */
export const carriers = {
  list: (query: Query) => answer(api.GET("/carriers", { params: { query } })),
  get: (id: string) => answer(api.GET("/carriers/{id}", { params: { path: { id } } })),
  create: (body: CarrierIn) => answer(api.POST("/carriers", { body })),
  update: (row: Carrier, body: CarrierIn) => answer(api.PATCH("/carriers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Carrier) => answer(api.DELETE("/carriers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  /** What a gateway's rules make of a number that leaves, and of one that arrives. */
  preview: (body: PreviewIn) => answer(api.POST("/carriers/preview", { body })),
  /** Ask a gateway and call through it. The job tells what was said. */
  test: async (id: string, gateway: string, body: GatewayTestIn): Promise<TestJob> =>
    (await answer(api.POST("/carriers/{id}/gateways/{gateway_id}/test", { params: { path: { id, gateway_id: gateway } }, body }))) as TestJob,
  testJob: jobsOf(api as never) as (id: string) => Promise<TestJob>,
};

/** Edges listen on IPv4 only: an IPv6 address is stored and has no effect yet. */
export function isIpv6(address: string): boolean {
  return address.includes(":");
}

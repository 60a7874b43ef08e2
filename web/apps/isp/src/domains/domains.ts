import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { jobsOf, type Query } from "@ramal/features";

export type Domain = Schemas["DomainView"];

export const STATES = ["pending", "verified", "failed"] as const;
export type State = (typeof STATES)[number];

/** What the console does with own domains. */
export const domains = {
  list: (query: Query) => answer(api.GET("/domains", { params: { query } })),
  get: (id: string) => answer(api.GET("/domains/{id}", { params: { path: { id } } })),
  create: (body: Schemas["DomainIn"]) => answer(api.POST("/domains", { body })),
  remove: (row: Domain) => answer(api.DELETE("/domains/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  /** Look for the record now. */
  verify: (id: string) => answer(api.POST("/domains/{id}/verify", { params: { path: { id } } })),
  job: jobsOf(api as never),
};

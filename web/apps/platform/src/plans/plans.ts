import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/platform";
import type { Query } from "@ramal/features";

export type Plan = Schemas["PlanView"];
export const KINDS = ["free", "trial", "paid"] as const;

/** What the platform does with the plans that it sells to providers. */
export const plans = {
  list: (query: Query) => answer(api.GET("/platform-plans", { params: { query } })),
  get: (id: string) => answer(api.GET("/platform-plans/{id}", { params: { path: { id } } })),
  create: (body: Schemas["PlanIn"]) => answer(api.POST("/platform-plans", { body })),
  update: (row: Plan, body: Schemas["PlanIn"]) =>
    answer(api.PATCH("/platform-plans/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Plan) => answer(api.DELETE("/platform-plans/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
};

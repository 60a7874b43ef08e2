import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { jobsOf, type Option, type Query } from "@ramal/features";

export type Customer = Schemas["CustomerView"];
export type CustomerIn = Schemas["CustomerIn"];

/** The columns that a file of customers may have. */
export const COLUMNS = [
  "name", "plan", "status", "legal_name", "tax_id_kind", "tax_id", "state_registration", "email", "phone", "street", "number", "complement",
  "district", "city", "state", "postal_code", "country", "note",
] as const; // prettier-ignore

/** What the console does with customers: one line per act, each checked against the API's document. */
export const customers = {
  list: (query: Query) => answer(api.GET("/customers", { params: { query } })),
  get: (id: string) => answer(api.GET("/customers/{id}", { params: { path: { id } } })),
  create: (body: CustomerIn) => answer(api.POST("/customers", { body })),
  update: (row: Customer, body: Partial<CustomerIn>) =>
    answer(api.PATCH("/customers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Customer) => answer(api.DELETE("/customers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  balance: (id: string) => answer(api.GET("/customers/{id}/balance", { params: { path: { id } } })),
  import: (csv: string, query: { plan_id?: string }) =>
    answer(api.POST("/customers/import", { params: { query }, body: csv as never, bodySerializer: (text) => text, headers: { "content-type": "text/csv" } })),
  job: jobsOf(api as never),
};

/** Service plans by a part of their name, for fields that refer to one. */
export async function findPlans(text: string): Promise<Option[]> {
  const { items } = await answer(api.GET("/service-plans", { params: { query: { limit: 20, ...(text ? { q: text } : {}) } } }));
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

export async function planName(id: string): Promise<string> {
  return (await answer(api.GET("/service-plans/{id}", { params: { path: { id } } }))).name;
}

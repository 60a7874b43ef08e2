import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { jobsOf, type Option, type Query } from "@ramal/features";

export type PhoneNumber = Schemas["NumberView"];
export type NumberIn = Schemas["NumberIn"];
export type RangeIn = Schemas["RangeIn"];

/** The columns that a file of numbers may have; prices in micro-units. */
export const COLUMNS = ["number", "price", "state", "note"] as const;

/** What the console does with the inventory of numbers. */
export const numbers = {
  list: (query: Query) => answer(api.GET("/numbers", { params: { query } })),
  get: (id: string) => answer(api.GET("/numbers/{id}", { params: { path: { id } } })),
  create: (body: NumberIn) => answer(api.POST("/numbers", { body })),
  createRange: (body: RangeIn) => answer(api.POST("/numbers/range", { body })),
  // Absent fields stay, whatever default the document names.
  update: (row: PhoneNumber, body: Partial<Schemas["NumberPatch"]>) =>
    answer(api.PATCH("/numbers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body: body as Schemas["NumberPatch"] })),
  remove: (row: PhoneNumber) => answer(api.DELETE("/numbers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  import: (csv: string, query: { customer_id?: string; tenant_id?: string }) =>
    answer(api.POST("/numbers/import", { params: { query }, body: csv as never, bodySerializer: (text) => text, headers: { "content-type": "text/csv" } })),
  job: jobsOf(api as never),
};

const named = (items: { id: string; name: string }[]): Option[] => items.map(({ id, name }) => ({ value: id, label: name }));
const asked = (text: string) => ({ limit: 20, ...(text ? { q: text } : {}) });

/** Who may hold a number, found by a part of the name. */
export const holders = {
  customers: async (text: string) => named((await answer(api.GET("/customers", { params: { query: asked(text) } }))).items),
  customerName: async (id: string) => (await answer(api.GET("/customers/{id}", { params: { path: { id } } }))).name,
  tenants: async (text: string) => named((await answer(api.GET("/tenants", { params: { query: asked(text) } }))).items),
  tenantsOf: (customer: string) => async (text: string) =>
    named((await answer(api.GET("/tenants", { params: { query: { ...asked(text), customer_id: customer } } }))).items),
  tenantName: async (id: string) => (await answer(api.GET("/tenants/{id}", { params: { path: { id } } }))).name,
};

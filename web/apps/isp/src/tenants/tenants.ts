import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import type { Option, Query } from "@ramal/features";

export type Tenant = Schemas["TenantView"];
export type TenantIn = Schemas["TenantIn"];
export type TenantPatch = Schemas["TenantPatch"];

/** What the console does with tenants. */
export const tenants = {
  list: (query: Query) => answer(api.GET("/tenants", { params: { query } })),
  get: (id: string) => answer(api.GET("/tenants/{id}", { params: { path: { id } } })),
  create: (body: TenantIn) => answer(api.POST("/tenants", { body })),
  update: (row: Tenant, body: TenantPatch) =>
    answer(api.PATCH("/tenants/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Tenant) => answer(api.DELETE("/tenants/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  /** Open the tenant's console as that tenant: the session comes as a cookie. */
  view: (id: string) => answer(api.POST("/tenants/{id}/view", { params: { path: { id } } })),
};

const asked = (text: string) => ({ params: { query: { limit: 20, ...(text ? { q: text } : {}) } } });

function named(items: { id: string; name: string }[]): Option[] {
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** What a tenant refers to, found by a part of its name. */
export const references = {
  customers: async (text: string) => named((await answer(api.GET("/customers", asked(text)))).items),
  customerName: async (id: string) => (await answer(api.GET("/customers/{id}", { params: { path: { id } } }))).name,
  carriers: async (text: string) => named((await answer(api.GET("/carriers", asked(text)))).items),
  carrierName: async (id: string) => (await answer(api.GET("/carriers/{id}", { params: { path: { id } } }))).name,
  dialPlans: async (text: string) => named((await answer(api.GET("/dial-plans", asked(text)))).items),
  dialPlanName: async (id: string) => (await answer(api.GET("/dial-plans/{id}", { params: { path: { id } } }))).name,
  servers: async () => named((await answer(api.GET("/servers", { params: { query: {} } }))).items),
  serverName: async (id: string) => (await answer(api.GET("/servers/{id}", { params: { path: { id } } }))).name,
};

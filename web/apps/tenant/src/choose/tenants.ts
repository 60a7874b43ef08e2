import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";

export type OwnTenant = Schemas["OwnTenantView"];

export const tenants = {
  list: (q: string, cursor: string | null) =>
    answer(api.GET("/tenants", { params: { query: { limit: 20, sort: "name", ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) } } })),
  choose: (id: string) => answer(api.POST("/session/tenant", { body: { tenant_id: id } })),
};

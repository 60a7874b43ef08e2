import { answer } from "@ramal/api";
import { api } from "@ramal/api/isp";
import type { Option } from "@ramal/features";

/** Tenants by a part of their name. */
export async function findTenants(text: string): Promise<Option[]> {
  const { items } = await answer(api.GET("/tenants", { params: { query: { limit: 20, ...(text ? { q: text } : {}) } } }));
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

export async function tenantName(id: string): Promise<string> {
  return (await answer(api.GET("/tenants/{id}", { params: { path: { id } } }))).name;
}

import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";
import { type Option, type Query, useMe } from "@ramal/features";

export type OwnNumber = Schemas["TenantNumberView"];
export type CustomerNumber = Schemas["CustomerNumberView"];
export type Target = Schemas["AssignIn"]["target"];

/** Names the lists and rows of each view in the cache. */
export const OWN = "numbers";
export const OF_CUSTOMER = "customer-numbers";

/** What a tenant does with its numbers. */
export const numbers = {
  list: (query: Query) => answer(api.GET("/numbers", { params: { query } })),
  get: (id: string) => answer(api.GET("/numbers/{id}", { params: { path: { id } } })),
  assign: (row: OwnNumber, body: Schemas["AssignIn"]) =>
    answer(api.PATCH("/numbers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
};

/** What a customer's administrator does with the numbers of all of its tenants (A25). */
export const customerNumbers = {
  list: (query: Query) => answer(api.GET("/customer/numbers", { params: { query } })),
  get: (id: string) => answer(api.GET("/customer/numbers/{id}", { params: { path: { id } } })),
  allocate: (row: CustomerNumber, tenant_id: string | null) =>
    answer(api.PATCH("/customer/numbers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body: { tenant_id } })),
  allocateMany: (body: Schemas["AllocateManyIn"]) => answer(api.POST("/customer/numbers/allocate", { body })),
};

/** The customer's tenants, by a part of their name. */
export async function findTenants(text: string): Promise<Option[]> {
  const { items } = await answer(api.GET("/tenants", { params: { query: { limit: 20, ...(text ? { q: text } : {}) } } }));
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** The name of one of the customer's tenants: they are few, and there is no address of one alone. */
export async function tenantName(id: string): Promise<string> {
  for (let cursor: string | null | undefined = null; cursor !== undefined; ) {
    const page: Schemas["PageView_OwnTenantView_"] = await answer(api.GET("/tenants", { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } }));
    const found = page.items.find((tenant) => tenant.id === id);
    if (found) return found.name;
    cursor = page.next ?? undefined;
  }
  return id;
}

/** Whether the reader works for a customer as a whole, in none of its tenants. */
export function useForCustomer(): boolean {
  const { customer, tenant } = useMe();
  return customer !== null && tenant === null;
}

import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";
import type { Option } from "@ramal/features";

/** Subscribers by a part of their name. */
export async function findSubscribers(text: string): Promise<Option[]> {
  const { items } = await answer(api.GET("/subscribers", { params: { query: { limit: 20, ...(text ? { q: text } : {}) } } }));
  return items.map((row) => ({ value: row.id, label: nameOf(row) }));
}

export async function subscriberName(id: string): Promise<string> {
  return nameOf(await answer(api.GET("/subscribers/{id}", { params: { path: { id } } })));
}

function nameOf({ name, username, alias }: Schemas["SubscriberView"]): string {
  return [alias, name || username].filter(Boolean).join(" · ");
}

import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import type { Option } from "@ramal/features";

export type Price = Schemas["SimulateView"];

export const prices = {
  simulate: (body: Schemas["SimulateIn"]) => answer(api.POST("/rates/simulate", { body })),
  decks: async (text: string): Promise<Option[]> => {
    const { items } = await answer(api.GET("/rate-decks", { params: { query: { limit: 20, ...(text ? { q: text } : {}) } } }));
    return items.map(({ id, name }) => ({ value: id, label: name }));
  },
  deckName: async (id: string) => (await answer(api.GET("/rate-decks/{id}", { params: { path: { id } } }))).name,
};

import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import type { Option, Query } from "@ramal/features";

export type Plan = Schemas["ServicePlanView"];
export type PlanIn = Schemas["ServicePlanIn"];

/** What the console does with service plans. */
export const plans = {
  list: (query: Query) => answer(api.GET("/service-plans", { params: { query } })),
  get: (id: string) => answer(api.GET("/service-plans/{id}", { params: { path: { id } } })),
  /** The form of a new plan, filled in. */
  offer: () => answer(api.GET("/service-plans/offer")),
  create: (body: PlanIn) => answer(api.POST("/service-plans", { body })),
  update: (row: Plan, body: Schemas["ServicePlanPatch"]) =>
    answer(api.PATCH("/service-plans/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Plan) => answer(api.DELETE("/service-plans/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
};

const asked = (text: string) => ({ params: { query: { limit: 20, ...(text ? { q: text } : {}) } } });

function named(items: { id: string; name: string }[]): Option[] {
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** What a plan refers to, found by a part of its name. */
export const references = {
  carriers: async (text: string) => named((await answer(api.GET("/carriers", asked(text)))).items),
  carrierName: async (id: string) => (await answer(api.GET("/carriers/{id}", { params: { path: { id } } }))).name,
  dialPlans: async (text: string) => named((await answer(api.GET("/dial-plans", asked(text)))).items),
  dialPlanName: async (id: string) => (await answer(api.GET("/dial-plans/{id}", { params: { path: { id } } }))).name,
  rateDecks: async (text: string) => named((await answer(api.GET("/rate-decks", asked(text)))).items),
  rateDeckName: async (id: string) => (await answer(api.GET("/rate-decks/{id}", { params: { path: { id } } }))).name,
  serviceDecks: async (text: string) => named((await answer(api.GET("/service-decks", asked(text)))).items),
  serviceDeckName: async (id: string) => (await answer(api.GET("/service-decks/{id}", { params: { path: { id } } }))).name,
};

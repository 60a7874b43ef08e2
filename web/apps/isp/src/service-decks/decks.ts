import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import type { Query } from "@ramal/features";

export type ServiceDeck = Schemas["ServiceDeckView"];
export type ServiceDeckIn = Schemas["ServiceDeckIn"];

/** What the console does with service decks. */
export const serviceDecks = {
  list: (query: Query) => answer(api.GET("/service-decks", { params: { query } })),
  get: (id: string) => answer(api.GET("/service-decks/{id}", { params: { path: { id } } })),
  create: (body: ServiceDeckIn) => answer(api.POST("/service-decks", { body })),
  update: (row: ServiceDeck, body: Schemas["ServiceDeckPatch"]) =>
    answer(api.PATCH("/service-decks/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: ServiceDeck) => answer(api.DELETE("/service-decks/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
};

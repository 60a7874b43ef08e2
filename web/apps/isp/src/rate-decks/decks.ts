import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import type { Query } from "@ramal/features";

export type Deck = Schemas["RateDeckView"];
export type DeckIn = Schemas["RateDeckIn"];
export type Version = Schemas["VersionView"];
export type Rate = Schemas["RateView"];
export type DiffLine = Schemas["DiffLine"];
export type Job = Schemas["JobView"];

export interface Upload {
  csv: string;
  /** An instant with its zone; without it the version begins now. */
  effective_from?: string | undefined;
  mode: "load" | "check";
  money: "micro" | "decimal";
}

/** How many lines come at once of prices and of differences. */
export const LINES = 200;

const version = (id: string, number: number) => ({ id, number });

/** What the console does with rate decks. */
export const decks = {
  list: (query: Query) => answer(api.GET("/rate-decks", { params: { query } })),
  get: (id: string) => answer(api.GET("/rate-decks/{id}", { params: { path: { id } } })),
  create: (body: DeckIn) => answer(api.POST("/rate-decks", { body })),
  update: (row: Deck, body: Schemas["RateDeckPatch"]) =>
    answer(api.PATCH("/rate-decks/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Deck) => answer(api.DELETE("/rate-decks/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  versions: (id: string) => answer(api.GET("/rate-decks/{id}/versions", { params: { path: { id } } })),
  upload: (id: string, { csv, effective_from, mode, money }: Upload) =>
    answer(
      api.POST("/rate-decks/{id}/versions", {
        params: { path: { id }, query: { mode, money, ...(effective_from ? { effective_from } : {}) } },
        body: csv as never,
        bodySerializer: (text) => text,
        headers: { "content-type": "text/csv" },
      }),
    ),
  removeVersion: (id: string, number: number) => answer(api.DELETE("/rate-decks/{id}/versions/{number}", { params: { path: version(id, number) } })),
  rates: (id: string, number: number, query: { prefix?: string; after: string }) =>
    answer(api.GET("/rate-decks/{id}/versions/{number}/rates", { params: { path: version(id, number), query: { ...query, limit: LINES } } })),
  diff: (id: string, number: number, query: { against?: number; after: string }) =>
    answer(api.GET("/rate-decks/{id}/versions/{number}/diff", { params: { path: version(id, number), query: { ...query, limit: LINES } } })),
  job: (id: string) => answer(api.GET("/jobs/{id}", { params: { path: { id } } })),
};

import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/platform";
import type { Query } from "@ramal/features";

export type Server = Schemas["ServerView"];
export const TECHNOLOGIES = ["core", "edge", "database", "media", "node"] as const;
export const STATES = ["up", "locked", "draining"] as const;

/** What the platform does with its servers. */
export const servers = {
  list: (query: Query) => answer(api.GET("/servers", { params: { query } })),
  get: (id: string) => answer(api.GET("/servers/{id}", { params: { path: { id } } })),
  create: (body: Schemas["ServerNew"]) => answer(api.POST("/servers", { body })),
  update: (row: Server, body: Schemas["ServerChange"]) =>
    answer(api.PATCH("/servers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Server) => answer(api.DELETE("/servers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
};

import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";
import type { Query } from "@ramal/features";

export type Verification = Schemas["VerificationView"];
export type VerificationIn = Schemas["VerificationIn"];

export const NAME = "verified-numbers";

/** What the console does with numbers that are somebody's own elsewhere (A13). */
export const verifications = {
  list: (query: Query) => answer(api.GET("/verified-numbers", { params: { query } })),
  get: (id: string) => answer(api.GET("/verified-numbers/{id}", { params: { path: { id } } })),
  create: (body: VerificationIn) => answer(api.POST("/verified-numbers", { body })),
  confirm: (id: string, code: string) => answer(api.POST("/verified-numbers/{id}/confirm", { params: { path: { id } }, body: { code } })),
  remove: (row: Verification) => answer(api.DELETE("/verified-numbers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
};

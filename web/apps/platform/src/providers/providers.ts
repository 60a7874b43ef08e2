import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/platform";
import type { Query } from "@ramal/features";

export type Provider = Schemas["IspView"];
type Change = Partial<Schemas["IspChange"]>;

export const providers = {
  list: (query: Query) => answer(api.GET("/isps", { params: { query } })),
  get: (id: string) => answer(api.GET("/isps/{id}", { params: { path: { id } } })),
  update: (row: Provider, body: Change) =>
    answer(api.PATCH("/isps/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body: body as Schemas["IspChange"] })),
};

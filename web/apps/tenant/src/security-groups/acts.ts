import { answer, ifMatch } from "@ramal/api";
import { api } from "@ramal/api/tenant";
import type { GroupActs } from "@ramal/features";

export const acts: GroupActs = {
  kind: "group",
  list: (query) => answer(api.GET("/security-groups", { params: { query } })),
  get: (id) => answer(api.GET("/security-groups/{id}", { params: { path: { id } } })),
  create: (body) => answer(api.POST("/security-groups", { body })),
  update: (row, body) => answer(api.PATCH("/security-groups/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row) => answer(api.DELETE("/security-groups/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  picker: () => answer(api.GET("/security-groups/picker")),
};

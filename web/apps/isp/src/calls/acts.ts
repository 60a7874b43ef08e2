import { answer } from "@ramal/api";
import { api } from "@ramal/api/isp";
import type { CallActs } from "@ramal/features";

export const acts: CallActs = {
  list: (query) => answer(api.GET("/calls", { params: { query } })),
  get: (id) => answer(api.GET("/calls/{id}", { params: { path: { id } } })),
};

import { answer, ifMatch } from "@ramal/api";
import { api } from "@ramal/api/isp";
import { type DirectoryActs, jobsOf } from "@ramal/features";
import { findTenants, tenantName } from "./tenants";

const at = (id: string) => ({ params: { path: { id } } });

export const acts: DirectoryActs = {
  list: (query) => answer(api.GET("/directories", { params: { query } })),
  get: (id) => answer(api.GET("/directories/{id}", at(id))),
  create: (body) => answer(api.POST("/directories", { body })),
  update: (row, body) => answer(api.PATCH("/directories/{id}", { ...at(row.id), headers: ifMatch(row), body })),
  remove: (row) => answer(api.DELETE("/directories/{id}", { ...at(row.id), headers: ifMatch(row) })),
  preparation: () => answer(api.GET("/directories/preparation")),
  test: (id) => answer(api.POST("/directories/{id}/test", at(id))),
  preview: (id) => answer(api.POST("/directories/{id}/preview", at(id))),
  synchronise: (id, let_leave) => answer(api.POST("/directories/{id}/synchronise", { ...at(id), body: { let_leave } })),
  job: jobsOf(api as never) as DirectoryActs["job"],
  people: (id, query) => answer(api.GET("/directories/{id}/people", { params: { path: { id }, query } })),
  link: (id, person, subscriber_id) =>
    answer(api.PATCH("/directories/{id}/people/{person_id}", { params: { path: { id, person_id: person.id } }, headers: ifMatch(person), body: { subscriber_id } })),
  tenants: { find: findTenants, nameOf: tenantName },
};

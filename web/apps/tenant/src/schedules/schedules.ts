import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";
import type { Query } from "@ramal/features";
import type { Language } from "@ramal/i18n";

export type Schedule = Schemas["ScheduleView"];
export type ScheduleIn = Schemas["ScheduleIn"];
export type Hours = Schemas["HoursIn"];
export type Span = Schemas["SpanIn"];
export type Day = Schemas["DayIn"];

/** What the console does with schedules. */
export const schedules = {
  list: (query: Query) => answer(api.GET("/schedules", { params: { query } })),
  get: (id: string) => answer(api.GET("/schedules/{id}", { params: { path: { id } } })),
  create: (body: ScheduleIn) => answer(api.POST("/schedules", { body })),
  update: (row: Schedule, body: Partial<ScheduleIn>) =>
    answer(api.PATCH("/schedules/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Schedule) => answer(api.DELETE("/schedules/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  state: (id: string, at: string) => answer(api.GET("/schedules/{id}/state", { params: { path: { id }, query: { at } } })),
  calendars: () => answer(api.GET("/schedules/calendars")),
  holidays: (country: string, state: string, year: number, language: Language) =>
    answer(api.GET("/schedules/holidays", { params: { query: { country, state, year, language } } })),
};

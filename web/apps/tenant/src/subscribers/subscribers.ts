import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";
import { jobsOf, type Option, type Query } from "@ramal/features";

export type Subscriber = Schemas["SubscriberView"];
export type SubscriberIn = Schemas["SubscriberIn"];
export type Created = Schemas["SubscriberCreated"];
export type Which = "sip" | "softphone";

/** The columns that a file of subscribers may have. */
export const COLUMNS = [
  "username",
  "name",
  "email",
  "alias",
  "enabled",
  "voicemail",
  "sip_password",
  "softphone_password",
  "country",
  "area_code",
  "caller_id",
  "schedule_id",
  "security_group_id",
  "language",
  "call_group",
  "pickup_group",
  "forward_always",
  "forward_busy",
  "forward_no_answer",
  "max_calls",
  "ring_timeout",
] as const;

/** What many subscribers may have in common: what a bulk edit sets. */
export const EDITABLE = [
  "enabled",
  "security_group_id",
  "caller_id",
  "country",
  "area_code",
  "schedule_id",
  "ring_timeout",
  "max_calls",
  "voicemail",
  "forward_always",
  "forward_busy",
  "forward_no_answer",
  "language",
  "call_group",
  "pickup_group",
] as const;
export type Editable = (typeof EDITABLE)[number];

/** The columns of a file that changes subscribers: whom, and what. */
export const CHANGEABLE = ["username", ...EDITABLE] as const;

export type Edit = Schemas["EditIn"];
export type Preview = Schemas["EditPreview"];

/** What the console does with subscribers. */
export const subscribers = {
  list: (query: Query) => answer(api.GET("/subscribers", { params: { query } })),
  get: (id: string) => answer(api.GET("/subscribers/{id}", { params: { path: { id } } })),
  create: (body: SubscriberIn) => answer(api.POST("/subscribers", { body })),
  update: (row: Subscriber, body: Partial<SubscriberIn>) =>
    answer(api.PATCH("/subscribers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: Subscriber) => answer(api.DELETE("/subscribers/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  passwords: (row: Subscriber, which: Which[]) =>
    answer(api.POST("/subscribers/{id}/passwords", { params: { path: { id: row.id } }, headers: ifMatch(row), body: { which } })),
  import: (csv: string) =>
    answer(api.POST("/subscribers/import", { body: csv as never, bodySerializer: (text) => text, headers: { "content-type": "text/csv" } })),
  change: (csv: string) =>
    answer(
      api.POST("/subscribers/import", {
        params: { query: { mode: "change" } },
        body: csv as never,
        bodySerializer: (text) => text,
        headers: { "content-type": "text/csv" },
      }),
    ),
  preview: (body: Edit) => answer(api.POST("/subscribers/edits/preview", { body })),
  edit: (body: Edit) => answer(api.POST("/subscribers/edits", { body })),
  editJob: (id: string) => answer(api.GET("/jobs/{id}", { params: { path: { id } } })),
  undoOf: (job: string) => `/api/tenant/subscribers/edits/${job}/undo`,
  job: jobsOf(api as never),
};

const asked = (text: string) => ({ params: { query: { limit: 20, ...(text ? { q: text } : {}) } } });

/** What a subscriber refers to, found by a part of its name. */
export const references = {
  groups: async (text: string): Promise<Option[]> => named((await answer(api.GET("/security-groups", asked(text)))).items),
  groupName: async (id: string) => (await answer(api.GET("/security-groups/{id}", { params: { path: { id } } }))).name,
  schedules: async (text: string): Promise<Option[]> => named((await answer(api.GET("/schedules", asked(text)))).items),
  scheduleName: async (id: string) => (await answer(api.GET("/schedules/{id}", { params: { path: { id } } }))).name,
  numbers: async (): Promise<Option[]> => {
    const { items } = await answer(api.GET("/numbers", { params: { query: { limit: 100 } } }));
    return items.map(({ number }) => ({ value: number, label: number }));
  },
};

function named(items: { id: string; name: string }[]): Option[] {
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

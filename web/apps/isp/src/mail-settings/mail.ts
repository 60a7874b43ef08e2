import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { type Job, jobsOf } from "@ramal/features";

export type MailSettings = Schemas["MailView"];
export type TrialJob = Job & { result: { sent?: boolean; answer?: string } };

/** What the console does with the provider's mail server. */
export const mail = {
  get: () => answer(api.GET("/mail-settings")),
  put: (row: MailSettings, body: Schemas["MailIn"]) => answer(api.PUT("/mail-settings", { body, headers: ifMatch(row) })),
  remove: () => answer(api.DELETE("/mail-settings")),
  test: async (body: Schemas["TryIn"]) => (await answer(api.POST("/mail-settings/test", { body }))) as TrialJob,
  job: jobsOf(api as never) as (id: string) => Promise<TrialJob>,
};

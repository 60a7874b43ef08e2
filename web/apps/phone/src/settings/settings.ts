import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/phone";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { forwardOf, isForward } from "./forward";
import { ownSettingsWords } from "./words";

export type Settings = Schemas["OwnSettingsView"];
type Change = Schemas["OwnSettingsPatch"];

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: () => answer(api.GET("/settings")),
  staleTime: 5 * 60_000,
});

export const changeSettings = (row: Settings, body: Change) => answer(api.PATCH("/settings", { headers: ifMatch(row), body }));

const forward = z.string().trim().refine((to) => to === "" || isForward(to), { error: () => ownSettingsWords.now("badForward") });

export const settingsSchema = z.object({
  forward_always: forward,
  forward_busy: forward,
  forward_no_answer: forward,
  ring_timeout: z.number().int().min(5).max(300),
  voicemail: z.boolean(),
  language: z.enum(["", "pt-BR", "en"]),
});
export type SettingsValues = z.output<typeof settingsSchema>;

export function valuesOf({ forward_always, forward_busy, forward_no_answer, ring_timeout, voicemail, language }: Settings): SettingsValues {
  const known = language === "pt-BR" || language === "en" ? language : "";
  return { forward_always: forward_always ?? "", forward_busy: forward_busy ?? "", forward_no_answer: forward_no_answer ?? "", ring_timeout, voicemail, language: known };
}

export function changeOf({ language, ...values }: SettingsValues): Change {
  const { forward_always, forward_busy, forward_no_answer, ...rest } = values;
  return {
    ...rest,
    forward_always: forwardOf(forward_always) || null,
    forward_busy: forwardOf(forward_busy) || null,
    forward_no_answer: forwardOf(forward_no_answer) || null,
    language: language || null,
  };
}

import { CountryField, LanguageField, NumberField, ReferenceField, SwitchField, TextField } from "@ramal/features";
import type { ReactNode } from "react";
import { type Editable, references } from "./subscribers";

const number = (value: string) => Promise.resolve(value);

/** The field of each thing that a bulk edit sets. */
export const FIELDS: Record<Editable, () => ReactNode> = {
  enabled: () => <SwitchField name="enabled" />,
  security_group_id: () => <ReferenceField name="security_group_id" of="security-groups" find={references.groups} nameOf={references.groupName} clearable />,
  caller_id: () => <ReferenceField name="caller_id" of="numbers" find={references.numbers} nameOf={number} clearable />,
  country: () => <CountryField name="country" />,
  area_code: () => <TextField name="area_code" inputMode="numeric" />,
  schedule_id: () => <ReferenceField name="schedule_id" of="schedules" find={references.schedules} nameOf={references.scheduleName} clearable />,
  ring_timeout: () => <NumberField name="ring_timeout" min={5} max={300} />,
  max_calls: () => <NumberField name="max_calls" min={1} max={100} />,
  voicemail: () => <SwitchField name="voicemail" />,
  forward_always: () => <TextField name="forward_always" mono />,
  forward_busy: () => <TextField name="forward_busy" mono />,
  forward_no_answer: () => <TextField name="forward_no_answer" mono />,
  language: () => <LanguageField name="language" />,
  call_group: () => <NumberField name="call_group" min={0} max={63} />,
  pickup_group: () => <NumberField name="pickup_group" min={0} max={63} />,
};

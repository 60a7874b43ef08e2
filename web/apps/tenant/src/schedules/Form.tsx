import { FieldGroup, ResourceForm, SelectField, TextField, TimeZoneField, useFormState } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { useQuery } from "@tanstack/react-query";
import { DaysField, HolidayPreview } from "./DaysField";
import { type Schedule, schedules } from "./schedules";
import { scheduleSchema, type ScheduleValues } from "./schema";
import { WeekField } from "./WeekField";
import { scheduleWords } from "./words";

interface ScheduleFormProps {
  initial: ScheduleValues;
  save: (values: ScheduleValues) => Promise<Schedule>;
  done: (row: Schedule) => void;
  cancel: string;
  act?: string;
  reload?: () => void;
}

export function ScheduleForm(props: ScheduleFormProps) {
  const t = scheduleWords.use();
  return (
    <ResourceForm {...props} schema={scheduleSchema} words={scheduleWords} codes={{ "unknown-holidays": t("unknownHolidays") }}>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required autoFocus />
        <TextField name="description" />
        <TimeZoneField name="time_zone" />
        <TextField name="closed_to" placeholder={t("voicemail")} />
      </FieldGroup>
      <FieldGroup title={t("groups.week")} lead={t("groups.weekLead")}>
        <WeekField />
      </FieldGroup>
      <FieldGroup title={t("groups.holidays")} lead={t("groups.holidaysLead")}>
        <CalendarFields />
        <HolidayPreview />
      </FieldGroup>
      <FieldGroup title={t("groups.days")} lead={t("groups.daysLead")}>
        <DaysField />
      </FieldGroup>
    </ResourceForm>
  );
}

function CalendarFields() {
  const { form } = useFormState();
  const { country } = useFormat();
  const { data = [] } = useQuery({ queryKey: ["calendars"], queryFn: schedules.calendars, staleTime: Infinity });
  const chosen = form.getValues().holidays_country as string | null;
  const states = data.find((calendar) => calendar.country === chosen)?.states ?? [];
  const named = data.map((calendar) => ({ value: calendar.country, label: safely(country, calendar.country) })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <SelectField name="holidays_country" options={named} searchable clearable />
      <SelectField name="holidays_state" options={states} searchable clearable />
    </>
  );
}

function safely(name: (code: string) => string, code: string): string {
  try {
    return name(code);
  } catch {
    return code; // a territory that the browser does not name
  }
}

import { ActionIcon, Button, Group, Stack, Text, TextInput, Tooltip } from "@mantine/core";
import { useFormState } from "@ramal/features";
import { useLanguage } from "@ramal/i18n";
import { IconPlus, IconTrash } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { type Day, schedules } from "./schedules";
import { nextSpan } from "./week";
import { SpanInput } from "./WeekField";
import { scheduleWords } from "./words";

/** Dates with hours of their own. */
export function DaysField() {
  const t = scheduleWords.use();
  const { form } = useFormState();
  const days = form.getValues().days as Day[];
  const put = (next: Day[]) => form.setFieldValue("days", next);
  return (
    <Stack gap="sm" style={{ gridColumn: "1 / -1" }}>
      {days.map((day, index) => (
        <DayLine key={index} day={day} index={index} change={(changed) => put(days.with(index, changed))} remove={() => put(days.toSpliced(index, 1))} />
      ))}
      <Group>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => put([...days, { date: "", name: "", spans: [] }])}>
          {t("addDay")}
        </Button>
      </Group>
    </Stack>
  );
}

function DayLine({ day, index, change, remove }: { day: Day; index: number; change: (day: Day) => void; remove: () => void }) {
  const t = scheduleWords.use();
  const { form } = useFormState();
  const spans = day.spans ?? [];
  const label = day.name || day.date || t("addDay");
  return (
    <Group gap="xs" align="flex-end" wrap="wrap">
      <TextInput
        type="date"
        size="xs"
        label={t("date")}
        value={day.date}
        error={form.errors[`days.${index}.date`]}
        onChange={({ target }) => change({ ...day, date: target.value })}
      />
      <TextInput size="xs" label={t("occasion")} value={day.name ?? ""} onChange={({ target }) => change({ ...day, name: target.value })} />
      {spans.map((span, at) => (
        <SpanInput
          key={at}
          span={span}
          label={label}
          change={(changed) => change({ ...day, spans: spans.with(at, changed) })}
          remove={() => change({ ...day, spans: spans.toSpliced(at, 1) })}
        />
      ))}
      {spans.length === 0 ? (
        <Text size="sm" c="dimmed" pb={6}>
          {t("closedAllDay")}
        </Text>
      ) : null}
      <Button size="compact-xs" variant="subtle" mb={4} leftSection={<IconPlus size={12} />} onClick={() => change({ ...day, spans: [...spans, nextSpan(spans)] })}>
        {t("addSpan")}
      </Button>
      <Tooltip label={t("removeDay")}>
        <ActionIcon variant="subtle" color="red" mb={2} aria-label={`${t("removeDay")}: ${label}`} onClick={remove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

/** This year's and next year's holidays of the chosen calendar. */
export function HolidayPreview() {
  const t = scheduleWords.use();
  const language = useLanguage();
  const { form } = useFormState();
  const { holidays_country: country, holidays_state: state } = form.getValues() as { holidays_country: string | null; holidays_state: string | null };
  const year = new Date().getFullYear();
  const { data } = useQuery({
    queryKey: ["holidays", country, state, year, language],
    queryFn: async () => {
      const [present, next] = await Promise.all([year, year + 1].map((wanted) => schedules.holidays(country ?? "", state ?? "", wanted, language)));
      return [...(present ?? []), ...(next ?? [])];
    },
    enabled: country !== null,
  });
  if (!country || !data) return null;
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  return (
    <div style={{ gridColumn: "1 / -1" }}>
      <Text size="sm" fw={600} mb={4}>
        {t("holidaysAre")}
      </Text>
      <ul style={{ columns: "16rem", margin: 0, paddingLeft: "1.1rem", fontSize: "0.86rem" }}>
        {data.map(({ date, name }) => (
          <li key={date + name}>
            {format.format(new Date(date))} · {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

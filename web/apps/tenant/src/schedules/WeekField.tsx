import { ActionIcon, Button, Group, Text, TextInput, Tooltip } from "@mantine/core";
import { useFormState } from "@ramal/features";
import { IconPlus, IconTrash } from "@ramal/ui";
import type { Hours, Span } from "./schedules";
import { nextSpan, toDays, toHours, type Week } from "./week";
import classes from "./Week.module.css";
import { useDayNames, WeekPicture } from "./WeekPicture";
import { scheduleWords } from "./words";

/** From and until, with the way to remove it. */
export function SpanInput({ span, label, change, remove }: { span: Span; label: string; change: (span: Span) => void; remove: () => void }) {
  const t = scheduleWords.use();
  return (
    <span className={classes.span}>
      <TextInput type="time" size="xs" aria-label={`${label}: ${t("from")}`} value={span.opens} onChange={({ target }) => change({ ...span, opens: target.value })} />
      <Text size="sm" c="dimmed">
        {t("to")}
      </Text>
      <TextInput
        type="time"
        size="xs"
        aria-label={`${label}: ${t("until")}`}
        value={span.closes === "24:00" ? "00:00" : span.closes}
        onChange={({ target }) => change({ ...span, closes: target.value === "00:00" ? "24:00" : target.value })}
      />
      <Tooltip label={t("removeSpan")}>
        <ActionIcon variant="subtle" color="gray" aria-label={`${t("removeSpan")}: ${label} ${span.opens}`} onClick={remove}>
          <IconTrash size={14} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

/** The hours of a week: a bar a day, and its spans below. */
export function WeekField() {
  const t = scheduleWords.use();
  const { form, readOnly } = useFormState();
  const names = useDayNames();
  const days = toDays(form.getValues().week as Hours[]);
  const put = (next: Week) => form.setFieldValue("week", toHours(next));
  const set = (index: number, spans: Span[]) => put(days.map((before, day) => (day === index ? spans : before)));
  const below = (index: number) => {
    const spans = days[index] ?? [];
    return (
      <>
        {spans.map((span, at) => (
          <SpanInput
            key={at}
            span={span}
            label={names[index] ?? ""}
            change={(changed) => set(index, spans.with(at, changed))}
            remove={() => set(index, spans.toSpliced(at, 1))}
          />
        ))}
        {spans.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("closedAllDay")}
          </Text>
        ) : null}
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={12} />} onClick={() => set(index, [...spans, nextSpan(spans)])}>
          {t("addSpan")}
        </Button>
        {index === 0 && spans.length > 0 ? (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => put(days.map((before, day) => (day < 5 ? spans : before)))}>
            {t("copyToWeek")}
          </Button>
        ) : null}
      </>
    );
  };
  return (
    <div style={{ gridColumn: "1 / -1" }}>
      <WeekPicture days={days} {...(readOnly ? {} : { below })} />
      <Group mt="xs">
        <Text size="xs" c="dimmed">
          {t("pastMidnight")}
        </Text>
      </Group>
    </div>
  );
}

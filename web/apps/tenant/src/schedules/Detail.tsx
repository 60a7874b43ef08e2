import { Button, Group, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { Loaded, May, PageButton, PageLink, useParam, useRemoval, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { IconEdit, IconTrash, Page, ProblemView, Sheet, Stat, Status } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { OpenNow } from "./List";
import { type Schedule, schedules } from "./schedules";
import { toDays } from "./week";
import { WeekPicture } from "./WeekPicture";
import { scheduleWords } from "./words";

export default function ScheduleDetail() {
  const t = scheduleWords.use();
  const id = useParam("id");
  const row = useRow("schedules", id, () => schedules.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      lead={row.data?.description}
      crumbs={[
        <PageLink key="list" to="/schedules">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Actions schedule={row.data} /> : null}
    >
      <Loaded row={row}>{(schedule) => <Contents schedule={schedule} />}</Loaded>
    </Page>
  );
}

function Actions({ schedule }: { schedule: Schedule }) {
  const t = scheduleWords.use();
  const remove = useRemoval();
  const ask = () =>
    remove({ of: "schedules", name: schedule.name, losses: [t("losses.hours")], act: () => schedules.remove(schedule), to: "/schedules" });
  return (
    <May act="schedules.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
      <PageButton to={`/schedules/${schedule.id}/edit`} leftSection={<IconEdit size={16} />}>
        {t("change")}
      </PageButton>
    </May>
  );
}

function Contents({ schedule }: { schedule: Schedule }) {
  const t = scheduleWords.use();
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat label={t("columns.now")} value={<OpenNow schedule={schedule} />} />
        <Stat label={t("fields.time_zone.label")} value={schedule.time_zone ?? t("tenants")} />
        <Stat label={t("fields.closed_to.label")} value={schedule.closed_to ?? t("voicemail")} />
      </SimpleGrid>
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("groups.week")}
        </Title>
        <WeekPicture days={toDays(schedule.week)} />
      </Sheet>
      <Tester schedule={schedule} />
      {schedule.days.length > 0 ? <SpecialDays schedule={schedule} /> : null}
    </Stack>
  );
}

function SpecialDays({ schedule }: { schedule: Schedule }) {
  const t = scheduleWords.use();
  return (
    <Sheet padded>
      <Title order={2} size="h4" mb="md">
        {t("groups.days")}
      </Title>
      <ul style={{ margin: 0, paddingLeft: "1.1rem" }}>
        {schedule.days.map(({ date, name, spans }) => (
          <li key={date}>
            {date} · {name || "–"} · {(spans ?? []).map(({ opens, closes }) => `${opens}–${closes}`).join(", ") || t("closedAllDay")}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Asks the rule that calls follow what holds at an instant. */
function Tester({ schedule }: { schedule: Schedule }) {
  const t = scheduleWords.use();
  const format = useFormat();
  const [at, setAt] = useState("");
  const moment = at ? new Date(at) : null;
  const asked = moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : null;
  const { data, error } = useQuery({
    queryKey: ["schedule-state", schedule.id, schedule.version, asked],
    queryFn: () => schedules.state(schedule.id, asked ?? ""),
    enabled: asked !== null,
  });
  return (
    <Sheet padded>
      <Title order={2} size="h4">
        {t("test")}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t("testLead")}
      </Text>
      <Group align="flex-end">
        <TextInput type="datetime-local" label={t("moment")} value={at} onChange={({ target }) => setAt(target.value)} />
        {data && asked ? (
          <Text pb={6} role="status">
            <Status tone={data.open ? "good" : "calm"}>{t(data.open ? "open" : "closed")}</Status> · {t(`why.${whyOf(data.why)}`, { name: data.why })}
            {data.until ? ` · ${t("untilTime", { time: format.dateTime(data.until) })}` : ""}
          </Text>
        ) : null}
      </Group>
      {error ? <ProblemView problem={error} /> : null}
    </Sheet>
  );
}

function whyOf(why: string): "week" | "outside" | "day" {
  if (why === "week") return "week";
  return why === "outside hours" ? "outside" : "day";
}

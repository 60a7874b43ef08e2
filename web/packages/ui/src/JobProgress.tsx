import { Alert, Group, Progress, ScrollArea, Stack, Table, Text } from "@mantine/core";
import { Status, type Tone } from "./Bits";
import { uiWords } from "./words";

/** Long work, as the API tells it. */
export interface JobState {
  status: string;
  total: number | null;
  done: number;
  failed: number;
  errors: Record<string, unknown>[];
}

const TONES: Record<string, Tone> = { queued: "calm", running: "busy", done: "good", failed: "bad" };

/** How far long work is, and what is wrong with which line. */
export function JobProgress({ job }: { job: JobState }) {
  const t = uiWords.use();
  const known = job.status === "queued" || job.status === "running" || job.status === "done" ? job.status : "failed";
  const share = job.status === "done" ? 100 : job.total ? (100 * job.done) / job.total : 0;
  const unknownLength = job.status === "running" && !job.total;
  return (
    <Stack gap="sm" aria-live="polite">
      <Group justify="space-between">
        <Status tone={TONES[known] ?? "bad"}>{t(`job.${known}`)}</Status>
        <Text size="sm" c="dimmed">
          {job.total ? t("job.count", { done: job.done, total: job.total }) : t("job.doneOnly", { done: job.done })}
        </Text>
      </Group>
      <Progress value={unknownLength ? 100 : share} animated={job.status === "running"} color={known === "failed" ? "red" : "brand"} aria-label={t(`job.${known}`)} />
      {job.errors.length > 0 ? <LineErrors job={job} /> : null}
    </Stack>
  );
}

function LineErrors({ job }: { job: JobState }) {
  const t = uiWords.use();
  return (
    <Stack gap="xs">
      <Alert color="red">{t("job.nothingKept")}</Alert>
      <ScrollArea.Autosize mah={280} type="auto">
        <Table striped withRowBorders={false} aria-label={t("job.what")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("job.line")}</Table.Th>
              <Table.Th>{t("job.field")}</Table.Th>
              <Table.Th>{t("job.what")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {job.errors.map((error, index) => (
              <Table.Tr key={index}>
                <Table.Td>{String(error.line || "–")}</Table.Td>
                <Table.Td>{String(error.field || "–")}</Table.Td>
                <Table.Td>{String(error.message)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {job.failed > job.errors.length ? (
        <Text size="sm" c="dimmed">
          {t("job.more", { shown: job.errors.length, failed: job.failed })}
        </Text>
      ) : null}
    </Stack>
  );
}

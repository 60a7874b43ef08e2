import { Alert, Button, Group, List, Progress, Stack, Table, Text, Title } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import { IconCheck, IconEye, IconRefresh, IconWarning, ProblemView, Sheet, Status } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useJob } from "../resource/jobs";
import { listKey } from "../resource/ResourceList";
import { rowKey } from "../resource/row";
import { type Directory, type DirectoryActs, NAME, type Work } from "./types";
import { directoryWords } from "./words";

type Act = "test" | "preview" | "synchronise";
const COUNTED = ["link", "create", "keep", "return", "wait", "ambiguous", "leave", "failed"] as const;
const FAILURES = [
  "unreachable", "bad-answer", "refused-credentials", "missing-permission", "throttled", "too-many-people", "too-many-leaving", "preview-first",
] as const;

/** Test, preview, synchronise: one at a time, with progress and what came out. */
export function Synchronising({ acts, directory }: { acts: DirectoryActs; directory: Directory }) {
  const t = directoryWords.use();
  const [act, setAct] = useState<Act>("test");
  const starting = useMutation({
    mutationFn: async ({ wanted, letLeave = false }: { wanted: Act; letLeave?: boolean }) => {
      setAct(wanted);
      if (wanted === "synchronise") return acts.synchronise(directory.id, letLeave);
      return wanted === "test" ? acts.test(directory.id) : acts.preview(directory.id);
    },
  });
  const job = useJob(acts.job, starting.data);
  const ended = job?.status === "done" || job?.status === "failed";
  useAfter(job, ended, directory.id);
  const busy = starting.isPending || (job !== undefined && !ended);
  const first = directory.state === "connected";
  return (
    <Sheet padded>
      <Stack>
        <div>
          <Title order={2} size="h4">
            {t("work.title")}
          </Title>
          <Text size="sm" c="dimmed">
            {t("work.lead")}
          </Text>
        </div>
        <Group>
          <Button variant="default" leftSection={<IconCheck size={16} />} disabled={busy} onClick={() => starting.mutate({ wanted: "test" })}>
            {t("work.test")}
          </Button>
          <Button variant={first ? "filled" : "default"} leftSection={<IconEye size={16} />} disabled={busy} onClick={() => starting.mutate({ wanted: "preview" })}>
            {t("work.preview")}
          </Button>
          <Button variant={first ? "default" : "filled"} leftSection={<IconRefresh size={16} />} disabled={busy || first} onClick={() => starting.mutate({ wanted: "synchronise" })}>
            {t("work.synchronise")}
          </Button>
        </Group>
        {first ? <Text size="sm">{t("work.first")}</Text> : null}
        {directory.outcome && directory.outcome !== "done" && !job ? <Failure code={directory.outcome} detail="" /> : null}
        {starting.error ? <ProblemView problem={starting.error} /> : null}
        {job && !ended ? <Running job={job} /> : null}
        {job && ended ? <Outcome act={act} job={job} allow={() => starting.mutate({ wanted: "synchronise", letLeave: true })} /> : null}
      </Stack>
    </Sheet>
  );
}

/** Once a job has ended, directory and people are read again. */
function useAfter(job: Work | undefined, ended: boolean, id: string): void {
  const queries = useQueryClient();
  useQuery({
    queryKey: ["directory-read", job?.id],
    queryFn: async () => {
      await queries.invalidateQueries({ queryKey: rowKey(NAME, id) });
      await queries.invalidateQueries({ queryKey: listKey(NAME) });
      await queries.invalidateQueries({ queryKey: listKey("directory-people") });
      return true;
    },
    enabled: ended,
    staleTime: Infinity,
  });
}

function Running({ job }: { job: Work }) {
  const t = directoryWords.use();
  return (
    <Stack gap="xs" aria-live="polite">
      <Text size="sm">{job.total ? t("work.doing", { done: job.done, total: job.total }) : t("work.reading", { count: job.done })}</Text>
      <Progress value={job.total ? (100 * job.done) / job.total : 100} animated aria-label={t("work.title")} />
    </Stack>
  );
}

function Outcome({ act, job, allow }: { act: Act; job: Work; allow: () => void }) {
  const t = directoryWords.use();
  if (job.status === "failed") {
    const [error] = job.errors;
    const code = String(error?.code ?? "internal");
    return (
      <Stack align="flex-start">
        <Failure code={code} detail={String(error?.message ?? "")} />
        {code === "too-many-leaving" ? (
          <Button color="red" variant="light" onClick={allow}>
            {t("work.allow")}
          </Button>
        ) : null}
      </Stack>
    );
  }
  if (act === "test") return <Checks job={job} />;
  return (
    <Stack gap="sm" aria-live="polite">
      <Text fw={600} size="sm">
        {act === "preview" ? t("work.would") : t("work.did")}
      </Text>
      <Counts counts={(job.result.counts ?? {}) as Record<string, number>} />
      {act === "preview" && job.result.too_many_leave ? (
        <Alert color="orange" icon={<IconWarning />}>
          {t("failure.too-many-leaving")}
        </Alert>
      ) : null}
      <Examples rows={(job.result.examples ?? []) as { act: string; email: string; name: string }[]} />
      <PersonErrors job={job} />
    </Stack>
  );
}

function Failure({ code, detail }: { code: string; detail: string }) {
  const t = directoryWords.use();
  const known = FAILURES.find((one) => one === code);
  return (
    <Alert color="red" icon={<IconWarning />} role="alert" title={t("failure.title")}>
      <Text size="sm">{known ? t(`failure.${known}`) : t("failure.other")}</Text>
      {detail && detail !== code ? (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {detail}
        </Text>
      ) : null}
    </Alert>
  );
}

function Checks({ job }: { job: Work }) {
  const t = directoryWords.use();
  const checks = (job.result.checks ?? []) as { what: string; ok: boolean; code?: string; detail: string }[];
  return (
    <Stack gap="sm" aria-live="polite">
      {checks.map((check) => (
        <Stack key={check.what} gap={4}>
          <Group gap="sm">
            <Status tone={check.ok ? "good" : "bad"}>{check.ok ? t("work.ok") : t("work.wrong")}</Status>
            <Text size="sm">{check.what === "people" ? t("work.people") : t("work.logIn")}</Text>
            {check.ok ? (
              <Text size="sm" c="dimmed">
                {check.detail}
              </Text>
            ) : null}
          </Group>
          {check.ok ? null : <Failure code={check.code ?? ""} detail={check.detail} />}
        </Stack>
      ))}
    </Stack>
  );
}

function Counts({ counts }: { counts: Record<string, number> }) {
  const t = directoryWords.use();
  const format = useFormat();
  const rows = COUNTED.filter((name) => counts[name]);
  if (rows.length === 0) return <Text size="sm">{t("work.nothing")}</Text>;
  return (
    <List size="sm">
      {rows.map((name) => (
        <List.Item key={name}>
          {t(`counts.${name}`)}: {format.number(counts[name] ?? 0)}
        </List.Item>
      ))}
    </List>
  );
}

function Examples({ rows }: { rows: { act: string; email: string; name: string }[] }) {
  const t = directoryWords.use();
  if (rows.length === 0) return null;
  return (
    <Table striped withRowBorders={false} aria-label={t("work.examples")}>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.email}>
            <Table.Td>{t(`counts.${COUNTED.find((one) => one === row.act) ?? "keep"}`)}</Table.Td>
            <Table.Td>{row.name}</Table.Td>
            <Table.Td>{row.email}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** People who could not be brought in order; all others were. */
function PersonErrors({ job }: { job: Work }) {
  const t = directoryWords.use();
  if (job.errors.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconWarning />} title={t("work.failed", { count: job.failed })}>
      <List size="sm">
        {job.errors.slice(0, 50).map((error) => (
          <List.Item key={String(error.field)}>
            {String(error.field)} · {String(error.message)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

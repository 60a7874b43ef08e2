import "@mantine/dropzone/styles.css";
import { Anchor, Button, Group, Modal, SegmentedControl, Stack, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useFormat } from "@ramal/i18n";
import { IconUpload, JobProgress, ProblemView } from "@ramal/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { csvOf, download } from "./csv";
import { useJob } from "./jobs";
import { listKey } from "./ResourceList";
import type { Import, Job } from "./types";
import { resourceWords } from "./words";

const MOST_BYTES = 64 * 1024 * 1024;

/** Takes a file, sends it, and shows how far it is and which lines are wrong. */
export default function ImportDialog({ name, plan, close }: { name: string; plan: Import; close: () => void }) {
  const t = resourceWords.use();
  const queries = useQueryClient();
  const [started, setStarted] = useState<Job>();
  const [changing, setChanging] = useState(false);
  const way = changing && plan.change ? plan.change : plan;
  const send = useMutation({ mutationFn: async (file: File) => way.send(await file.text()), onSuccess: setStarted });
  const job = useJob(plan.job, started);
  const finish = () => {
    void queries.invalidateQueries({ queryKey: listKey(name) });
    close();
  };
  return (
    <Modal opened onClose={finish} title={t("importing.title")} size="lg">
      <Stack>
        {job ? (
          <>
            <JobProgress job={job} />
            {job.status === "done" ? <Text fw={600}>{t("importing.ready", { count: job.done })}</Text> : null}
            <Group justify="flex-end">
              {job.status === "failed" ? (
                <Button variant="default" onClick={() => setStarted(undefined)}>
                  {t("importing.again")}
                </Button>
              ) : null}
              <Button onClick={finish}>{t("importing.close")}</Button>
            </Group>
          </>
        ) : (
          <>
            {plan.change ? (
              <SegmentedControl
                fullWidth
                aria-label={t("importing.purpose")}
                value={changing ? "change" : "create"}
                onChange={(purpose) => setChanging(purpose === "change")}
                data={[
                  { value: "create", label: t("importing.create") },
                  { value: "change", label: t("importing.change") },
                ]}
              />
            ) : null}
            <FileChoice name={name} plan={way} busy={send.isPending} choose={(file) => send.mutate(file)} />
          </>
        )}
        {send.error ? <ProblemView problem={send.error} /> : null}
      </Stack>
    </Modal>
  );
}

interface FileChoiceProps {
  name: string;
  plan: Pick<Import, "choices" | "columns" | "help">;
  busy: boolean;
  choose: (file: File) => void;
}

function FileChoice({ name, plan, busy, choose }: FileChoiceProps) {
  const t = resourceWords.use();
  const { bytes } = useFormat();
  const [wrong, setWrong] = useState(false);
  return (
    <>
      <Text size="sm">{t("importing.columns", { names: plan.columns.join(", ") })}</Text>
      {plan.help ? <Text size="sm">{plan.help}</Text> : null}
      {plan.choices}
      <Text size="sm" c="dimmed">
        {t("importing.allOrNothing")}
      </Text>
      <Dropzone
        accept={["text/csv", "text/plain", "application/vnd.ms-excel"]}
        maxFiles={1}
        multiple={false}
        maxSize={MOST_BYTES}
        loading={busy}
        onReject={() => setWrong(true)}
        onDrop={([file]) => {
          setWrong(false);
          if (file) choose(file);
        }}
        aria-label={t("importing.drop")}
      >
        <Stack align="center" gap="xs" p="lg">
          <IconUpload size={28} />
          <Text>{t("importing.drop")}</Text>
        </Stack>
      </Dropzone>
      {wrong ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {t("importing.wrong", { size: bytes(MOST_BYTES) })}
        </Text>
      ) : null}
      <Anchor component="button" type="button" size="sm" onClick={() => download(`${name}.csv`, csvOf(plan.columns, []))}>
        {t("importing.template")}
      </Anchor>
    </>
  );
}

import { Alert, Button, FileInput, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { DateTimePicker } from "@mantine/dates";
import "@mantine/dates/styles.css";
import { problemOf } from "@ramal/api";
import { listKey, rowKey, useJob } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { IconUpload, JobProgress, ProblemView } from "@ramal/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Deck, decks, type Job, type Upload as Sent } from "./decks";
import { deckWords } from "./words";

/** Brings a price list in as a new version, or only tells what it would change. */
export function Upload({ deck }: { deck: Deck }) {
  const t = deckWords.use();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<IconUpload size={16} />} onClick={() => setOpened(true)}>
        {t("upload.open")}
      </Button>
      {opened ? <Dialog deck={deck} close={() => setOpened(false)} /> : null}
    </>
  );
}

function Dialog({ deck, close }: { deck: Deck; close: () => void }) {
  const t = deckWords.use();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [money, setMoney] = useState<Sent["money"]>("decimal");
  const [begins, setBegins] = useState<string | null>(null);
  const [started, setStarted] = useState<{ job: Job; mode: Sent["mode"] }>();
  const job = useJob(decks.job, started?.job);
  const send = useMutation({
    mutationFn: async (mode: Sent["mode"]) => {
      const sent = { csv: (await file?.text()) ?? "", mode, money, effective_from: instantOf(begins) };
      return { job: await decks.upload(deck.id, sent), mode };
    },
    onSuccess: setStarted,
  });
  const taken = send.error !== null && problemOf(send.error).code === "effective-date-taken";
  const change = (next: string | null) => {
    setBegins(next);
    send.reset();
  };
  const finish = () => {
    void queries.invalidateQueries({ queryKey: ["versions", deck.id] });
    void queries.invalidateQueries({ queryKey: rowKey("rate-decks", deck.id) });
    void queries.invalidateQueries({ queryKey: listKey("rate-decks") });
    close();
  };
  const ended = job?.status === "done" || job?.status === "failed";
  return (
    <Modal opened onClose={finish} title={t("upload.title")} size="lg">
      <Stack>
        {job && started ? (
          <>
            <JobProgress job={job} />
            {job.status === "done" ? <Outcome job={job} mode={started.mode} /> : null}
            <Group justify="flex-end">
              {ended && (started.mode === "check" || job.status === "failed") ? (
                <Button variant="default" onClick={() => setStarted(undefined)}>
                  {t("upload.back")}
                </Button>
              ) : null}
              <Button onClick={finish}>{t("upload.close")}</Button>
            </Group>
          </>
        ) : (
          <>
            <Choices {...{ file, setFile, money, setMoney, begins, setBegins: change, taken }} />
            {send.error && !taken ? <ProblemView problem={send.error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" disabled={!file} loading={send.isPending && send.variables === "check"} onClick={() => send.mutate("check")}>
                {t("upload.check")}
              </Button>
              <Button disabled={!file} loading={send.isPending && send.variables === "load"} onClick={() => send.mutate("load")}>
                {t("upload.load")}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

interface ChoicesProps {
  file: File | null;
  setFile: (file: File | null) => void;
  money: Sent["money"];
  setMoney: (money: Sent["money"]) => void;
  begins: string | null;
  setBegins: (begins: string | null) => void;
  /** Another version begins at that instant. */
  taken: boolean;
}

function Choices({ file, setFile, money, setMoney, begins, setBegins, taken }: ChoicesProps) {
  const t = deckWords.use();
  const format = useFormat();
  const instant = instantOf(begins);
  return (
    <>
      <Text size="sm">{t("upload.columns")}</Text>
      <FileInput label={t("upload.file")} accept="text/csv,text/plain,.csv" value={file} onChange={setFile} placeholder={t("upload.choose")} clearable required />
      <Select
        label={t("upload.money")}
        description={t("upload.moneyHelp")}
        allowDeselect={false}
        data={[
          { value: "decimal", label: t("upload.decimal") },
          { value: "micro", label: t("upload.micro") },
        ]}
        value={money}
        onChange={(value) => setMoney(value === "micro" ? "micro" : "decimal")}
      />
      <DateTimePicker label={t("upload.from")} description={t("upload.fromHelp")} clearable value={begins} onChange={setBegins} error={taken ? t("upload.taken") : undefined} />
      {instant ? (
        <Text size="sm" c="dimmed">
          {t("upload.fromIs", { when: format.dateTime(instant) })}
        </Text>
      ) : null}
    </>
  );
}

/** What was chosen by the clock of this computer, as an instant. */
function instantOf(chosen: string | null): string | undefined {
  return chosen ? new Date(chosen.replace(" ", "T")).toISOString() : undefined;
}

function Outcome({ job, mode }: { job: Job; mode: Sent["mode"] }) {
  const t = deckWords.use();
  const count = (name: string) => Number(job.result[name] ?? 0);
  const changes = t("changes", { added: count("added"), changed: count("changed"), removed: count("removed") });
  return (
    <Alert color="teal" title={mode === "check" ? t("upload.checked") : t("upload.loaded", { number: count("version") })} role="status">
      {t("upload.rates", { count: count("rates") })} {changes}
    </Alert>
  );
}

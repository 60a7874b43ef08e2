import { Button, Group, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useState } from "react";
import { ProblemView } from "./Problems";
import { uiWords } from "./words";

interface Confirmation {
  title: string;
  /** What follows from it. */
  text: string;
  /** What the button says. */
  label: string;
  act: () => Promise<unknown>;
}

/** Ask before an act that cannot be taken back but loses nothing that must be named: a refusal stays in sight. */
export function askToConfirm(confirmation: Confirmation): void {
  const id = "confirm";
  modals.open({
    modalId: id,
    title: confirmation.title,
    closeButtonProps: { "aria-label": uiWords.now("close") },
    children: <ConfirmForm {...confirmation} done={() => modals.close(id)} />,
  });
}

function ConfirmForm({ text, label, act, done }: Confirmation & { done: () => void }) {
  const t = uiWords.use();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const run = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
      done();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack>
      <Text size="sm">{text}</Text>
      {problem ? <ProblemView problem={problem} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={done} data-autofocus>
          {t("cancel")}
        </Button>
        <Button color="red" loading={busy} onClick={() => void run()}>
          {label}
        </Button>
      </Group>
    </Stack>
  );
}

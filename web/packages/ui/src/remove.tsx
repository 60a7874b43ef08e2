import { Button, Group, List, Stack, Text, TextInput } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useState } from "react";
import { ProblemView } from "./Problems";
import { uiWords } from "./words";

interface Removal {
  /** What must be typed. */
  name: string;
  /** What goes with it. */
  losses: string[];
  act: () => Promise<void>;
}

/** Ask before something is destroyed: say what will be lost, and ask for its name. */
export function askToRemove(removal: Removal): void {
  const id = "remove";
  modals.open({
    modalId: id,
    title: uiWords.now("remove.title", { name: removal.name }),
    closeButtonProps: { "aria-label": uiWords.now("close") },
    children: <RemovalForm {...removal} done={() => modals.close(id)} />,
  });
}

export function RemovalForm({ name, losses, act, done }: Removal & { done: () => void }) {
  const t = uiWords.use();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const run = async () => {
    setBusy(true);
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
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack>
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {t("remove.lost")}
          </Text>
          <List size="sm">
            {losses.map((loss) => (
              <List.Item key={loss}>{loss}</List.Item>
            ))}
          </List>
        </Stack>
        <TextInput
          label={t("remove.type", { name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
          autoComplete="off"
        />
        {problem ? <ProblemView problem={problem} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={done}>
            {t("cancel")}
          </Button>
          <Button type="submit" color="red" loading={busy} disabled={typed.trim() !== name.trim()}>
            {t("remove.act")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

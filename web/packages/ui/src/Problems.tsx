import { Alert, Button, Center, Code, Stack, Text, Title } from "@mantine/core";
import { problemOf } from "@ramal/api";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { IconWarning } from "./icons";
import { adviceOn } from "./problems";
import { uiWords } from "./words";

/** A refusal, in words that say what to do; with the code that finds it in the log where the fault is ours. */
export function ProblemView({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const t = uiWords.use();
  const { status, requestId } = problemOf(problem);
  return (
    <Alert color="red" icon={<IconWarning />} title={t("problem.heading")} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{adviceOn(problem)}</Text>
        {status >= 500 && requestId ? <Code>{t("problem.reference", { id: requestId })}</Code> : null}
        {retry ? (
          <Button size="xs" variant="light" color="red" onClick={retry}>
            {t("retry")}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}

/** What stands in place of a page that threw. */
export function BrokenPage() {
  const t = uiWords.use();
  return (
    <Center mih="50vh" p="lg">
      <Stack align="center" gap="sm" maw={420} ta="center" role="alert">
        <IconWarning size={36} />
        <Title order={2}>{t("problem.page")}</Title>
        <Text c="dimmed">{t("problem.pageHelp")}</Text>
        <Button onClick={() => window.location.reload()}>{t("problem.reload")}</Button>
      </Stack>
    </Center>
  );
}

/** Keeps a fault of one part from taking the rest of the page with it. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    return this.state.failed ? <BrokenPage /> : this.props.children;
  }
}

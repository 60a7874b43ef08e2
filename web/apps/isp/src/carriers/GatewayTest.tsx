import { Accordion, Alert, Button, Code, Group, Loader, SimpleGrid, Stack, Switch, Text, TextInput, Title } from "@mantine/core";
import { useJob, useMe } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { IconPlay, ProblemView } from "@ramal/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { carriers } from "./carriers";
import { exampleOf } from "./preview-body";
import { headOf, isGood, isReading, type Message, type Outcome, type TestResult } from "./test-result";
import { testWords } from "./test-words";

const NUMBER = /^\+[1-9]\d{6,14}$/;

/** Ask a gateway and call through it: what was said, and what it means. */
export function GatewayTest({ carrier, gateway, name }: { carrier: string; gateway: string; name: string }) {
  const t = testWords.use();
  const example = exampleOf(useMe().provider?.country ?? "BR");
  const [number, setNumber] = useState(example.number);
  const [caller, setCaller] = useState("");
  const [call, setCall] = useState(true);
  const asking = useMutation({ mutationFn: () => carriers.test(carrier, gateway, { number, caller, call }) });
  const job = useJob(carriers.testJob, asking.data);
  const busy = asking.isPending || job?.status === "queued" || job?.status === "running";
  const valid = NUMBER.test(number) && (caller === "" || NUMBER.test(caller));
  return (
    <Stack gap="sm" mt="lg">
      <Title order={3} size="h5">
        {t("title")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("lead")}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ alignItems: "end" }}>
        <TextInput label={t("number")} description={t("numberHelp")} inputMode="tel" value={number} onChange={({ currentTarget }) => setNumber(currentTarget.value.trim())} />
        <TextInput label={t("caller")} description={t("callerHelp")} inputMode="tel" value={caller} onChange={({ currentTarget }) => setCaller(currentTarget.value.trim())} />
        <Switch label={t("call")} checked={call} onChange={({ currentTarget }) => setCall(currentTarget.checked)} />
      </SimpleGrid>
      <Group>
        <Button leftSection={<IconPlay size={16} />} variant="default" disabled={!valid || busy} onClick={() => asking.mutate()} aria-label={`${t("start")}: ${name}`}>
          {t("start")}
        </Button>
        {busy ? <Loader size="sm" type="dots" /> : null}
        {valid ? null : <Text size="sm">{t("invalid")}</Text>}
      </Group>
      {asking.error ? <ProblemView problem={asking.error} /> : null}
      {job?.status === "failed" ? <Alert color="red">{t("failed")}</Alert> : null}
      {job ? <Found result={job.result} /> : null}
    </Stack>
  );
}

function Found({ result: { target, options, call, messages = [] } }: { result: TestResult }) {
  const t = testWords.use();
  return (
    <Stack gap="sm" aria-live="polite">
      {target ? <Text size="sm">{t("target", { target })}</Text> : null}
      {options ? <Said what={t("options")} outcome={options} /> : null}
      {call ? <Said what={t("theCall")} outcome={call} /> : null}
      {messages.length > 0 ? <Messages messages={messages} /> : null}
    </Stack>
  );
}

/** An outcome in plain words. */
function Said({ what, outcome }: { what: string; outcome: Outcome }) {
  const t = testWords.use();
  const { reading, code, reason } = outcome;
  const answer = code ? ` (${code} ${reason})` : "";
  return (
    <Alert color={isGood(outcome) ? "teal" : "orange"}>
      <Text size="sm" fw={600}>{`${what}${answer}`}</Text>
      {isReading(reading) ? t(`reading.${reading}`) : reading}
    </Alert>
  );
}

function Messages({ messages }: { messages: Message[] }) {
  const t = testWords.use();
  const { number } = useFormat();
  return (
    <Accordion variant="contained" multiple chevronPosition="left">
      {messages.map((message, index) => (
        <Accordion.Item key={index} value={String(index)}>
          <Accordion.Control>
            <Group gap="sm" wrap="nowrap">
              <Text size="xs" c="dimmed" style={{ fontVariantNumeric: "tabular-nums", flex: "none" }}>
                {t("seconds", { seconds: number(message.at, { minimumFractionDigits: 3 }) })}
              </Text>
              <Text size="xs" fw={600} style={{ flex: "none" }}>
                {t(message.sent ? "sent" : "received")}
              </Text>
              <Text size="xs" ff="monospace" style={{ overflowWrap: "anywhere" }}>
                {headOf(message)}
              </Text>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <Code block tabIndex={0} role="region" aria-label={headOf(message)}>
              {message.text}
            </Code>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { Page, ProblemView, Sheet } from "@ramal/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useReason } from "./reason-words";
import { Steps } from "./Steps";
import type { Step } from "./types";
import { callWords } from "./words";

export interface Simulated {
  ending: string;
  reason: string;
  heard: string[];
  steps: Step[];
  legs: { kind: string; to: string; gateways?: string[] }[];
}

interface SimulatorProps {
  /** The field that chooses who calls. */
  who: ReactNode;
  ready: boolean;
  run: (dialled: string) => Promise<Simulated>;
}

const ENDINGS = ["answered", "refused", "unanswered", "voicemail", "echo", "pickup"] as const;

/** Asks the rules of real calls what would happen to one (G2). */
export function Simulator({ who, ready, run }: SimulatorProps) {
  const t = callWords.use();
  const [dialled, setDialled] = useState("");
  const asking = useMutation({ mutationFn: run });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate(dialled.trim());
  };
  return (
    <Page title={t("simulator.title")} lead={t("simulator.lead")}>
      <Stack gap="lg">
        <Sheet padded>
          <form onSubmit={submit}>
            <Group align="flex-end" gap="md">
              {who}
              <TextInput label={t("simulator.dialled")} value={dialled} onChange={({ currentTarget }) => setDialled(currentTarget.value)} required />
              <Button type="submit" loading={asking.isPending} disabled={!ready || !dialled.trim()}>
                {t("simulator.run")}
              </Button>
            </Group>
          </form>
        </Sheet>
        {asking.error ? <ProblemView problem={asking.error} /> : null}
        {asking.data ? <Outcome found={asking.data} /> : null}
      </Stack>
    </Page>
  );
}

function Outcome({ found }: { found: Simulated }) {
  const t = callWords.use();
  const reason = useReason();
  const ending = ENDINGS.find((one) => one === found.ending);
  return (
    <Sheet padded>
      <div role="status">
        <Title order={2} size="h4">
          {ending ? t(`simulator.endings.${ending}`) : found.ending}
        </Title>
        {found.reason ? <Text>{reason(found.reason)}</Text> : null}
        {found.heard.length > 0 ? (
          <Text size="sm" c="dimmed">
            {t("simulator.heard", { list: found.heard.join(", ") })}
          </Text>
        ) : null}
      </div>
      {found.legs.map((leg, index) => (
        <Text key={index} size="sm" mt="xs">
          {t(leg.kind === "carrier" ? "kinds.carrier" : "kinds.device")}: <span style={{ fontFamily: "var(--mantine-font-family-monospace)" }}>{leg.to}</span>
          {leg.gateways && leg.gateways.length > 0 ? ` · ${t("simulator.gateways")}: ${leg.gateways.join(" → ")}` : ""}
        </Text>
      ))}
      <Title order={3} size="h5" mt="md" mb="xs">
        {t("steps")}
      </Title>
      <Steps steps={found.steps} />
    </Sheet>
  );
}

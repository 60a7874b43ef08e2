import { Stack, Text, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { troubleWords } from "./words";

const CAUSES = ["quick", "alg", "double", "cgnat", "firewall"] as const;

/** Explain what networks do to calls, and what helps. */
export function showNetworkHelp(): void {
  modals.open({ title: troubleWords.now("help"), size: "lg", closeButtonProps: { "aria-label": troubleWords.now("close") }, children: <NetworkHelp /> });
}

export function NetworkHelp() {
  const t = troubleWords.use();
  return (
    <Stack>
      {CAUSES.map((cause) => (
        <section key={cause}>
          <Title order={3} size="h4">
            {t(`${cause}.title`)}
          </Title>
          <Text size="sm">{t(`${cause}.text`)}</Text>
        </section>
      ))}
    </Stack>
  );
}

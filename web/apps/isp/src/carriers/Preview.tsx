import { Code, SimpleGrid, Spoiler, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMe } from "@ramal/features";
import { ProblemView } from "@ramal/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { carriers } from "./carriers";
import { exampleOf, type Numbers, previewBody } from "./preview-body";
import type { GatewayValues } from "./schema";
import { carrierWords } from "./words";

const WAIT = 300;

/** What the rules make of numbers, asked of the server while they are typed. */
export function Preview({ gateway }: { gateway: GatewayValues }) {
  const t = carrierWords.use();
  const country = useMe().provider?.country ?? "BR";
  const [numbers, setNumbers] = useState(() => exampleOf(country));
  const body = previewBody(gateway, numbers);
  const [asked] = useDebouncedValue(body ? JSON.stringify(body) : "", WAIT);
  const shown = useQuery({
    queryKey: ["carrier-preview", asked],
    queryFn: () => carriers.preview(JSON.parse(asked) as NonNullable<typeof body>),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
  });
  const put = (name: keyof Numbers, value: string) => setNumbers({ ...numbers, [name]: value });
  const names = ["number", "caller", "dialled", "received"] as const;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t("preview.title")}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        {names.map((name) => (
          <TextInput key={name} size="xs" inputMode="tel" label={t(`preview.${name}`)} value={numbers[name]} onChange={({ currentTarget }) => put(name, currentTarget.value)} />
        ))}
      </SimpleGrid>
      <div role="status">
        {body ? null : (
          <Text size="sm" mt="xs" c="dimmed">
            {t("preview.unready")}
          </Text>
        )}
        {body && shown.data ? (
          <Text size="sm" mt="xs">
            {t("preview.result", { sent: shown.data.sent, received: shown.data.received || "–" })}
          </Text>
        ) : null}
      </div>
      {body && shown.data?.invite ? (
        <Spoiler maxHeight={0} showLabel={t("preview.invite")} hideLabel={t("preview.hide")} mt="xs">
          <Text size="xs" c="dimmed" my={4}>
            {t("preview.inviteHelp")}
          </Text>
          <Code block tabIndex={0} role="region" aria-label={t("preview.invite")} style={{ overflowX: "auto" }}>
            {shown.data.invite}
          </Code>
        </Spoiler>
      ) : null}
      {body && shown.error ? <ProblemView problem={shown.error} /> : null}
    </div>
  );
}

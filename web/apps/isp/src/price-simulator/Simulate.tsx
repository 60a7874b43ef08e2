import { Button, Group, List, NumberInput, Select, Stack, Text, TextInput, ThemeIcon, Title } from "@mantine/core";
import { useAddress, useMe, useReferences } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { e164Of } from "@ramal/i18n/phone";
import { Facts, IconBan, IconCheck, Page, ProblemView, Sheet } from "@ramal/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Price, prices } from "./simulate";
import { priceWords } from "./words";

const RULES = ["deck-version", "rate", "duration", "charge"] as const;
const NATIONAL = /^[A-Z]{2}:\d{2,15}$/;

/** Asks the functions that rate real calls what one would cost, and why. The deck is in the address. */
export default function PriceSimulator() {
  const t = priceWords.use();
  const country = useMe().provider?.country ?? "BR";
  const [search, change] = useAddress();
  const deck = search.deck ?? null;
  const [typed, setTyped] = useState("");
  const [seconds, setSeconds] = useState(60);
  const { data, setTyped: seek } = useReferences({ of: "rate-decks", find: prices.decks, nameOf: prices.deckName, chosen: deck });
  const number = NATIONAL.test(typed.trim()) ? typed.trim() : e164Of(typed, country);
  const asking = useMutation({ mutationFn: prices.simulate });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deck && number) asking.mutate({ rate_deck_id: deck, number, seconds });
  };
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Stack gap="lg">
        <Sheet padded>
          <form onSubmit={submit}>
            <Group align="flex-start" gap="md">
              <Select
                label={t("deck")}
                data={data}
                value={deck}
                onChange={(chosen) => change({ deck: chosen ?? undefined })}
                onSearchChange={seek}
                filter={({ options }) => options}
                nothingFoundMessage={t("noDeck")}
                searchable
                allowDeselect={false}
                required
              />
              <TextInput
                label={t("number")}
                description={t("numberHelp")}
                inputWrapperOrder={["label", "input", "error", "description"]}
                error={typed.trim() && !number ? t("notNumber") : undefined}
                value={typed}
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                required
              />
              <NumberInput
                label={t("seconds")}
                min={0}
                max={86_400}
                allowDecimal={false}
                value={seconds}
                onChange={(value) => setSeconds(Math.min(86_400, Math.max(0, Math.round(Number(value) || 0))))}
              />
              <Button type="submit" mt={24} loading={asking.isPending} disabled={!deck || !number}>
                {t("run")}
              </Button>
            </Group>
          </form>
        </Sheet>
        {asking.error ? <ProblemView problem={asking.error} /> : null}
        {asking.data ? <Answer price={asking.data} /> : null}
      </Stack>
    </Page>
  );
}

function Answer({ price }: { price: Price }) {
  const t = priceWords.use();
  const format = useFormat();
  return (
    <Sheet padded>
      <Stack role="status">
        <Title order={2} size="h4">
          {price.reason ? t("noRate") : format.money(price.amount, undefined, 6)}
        </Title>
        {price.reason ? <Text>{t("noRateText")}</Text> : null}
        <Facts
          facts={[
            { label: t("number"), value: price.number },
            { label: t("prefix"), value: price.prefix },
            { label: t("version"), value: price.deck_version },
            { label: t("charged"), value: price.reason ? "" : `${price.seconds_charged} s` },
          ]}
        />
        <Explanation price={price} />
      </Stack>
    </Sheet>
  );
}

/** The steps as the server took them; the one that failed stands out. */
function Explanation({ price }: { price: Price }) {
  const t = priceWords.use();
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t("why")}
      </Title>
      <List type="ordered" listStyleType="none" spacing="xs" size="sm">
        {price.steps.map((step, index) => {
          const rule = RULES.find((one) => one === step.rule);
          return (
            <List.Item
              key={index}
              icon={
                <ThemeIcon role="img" size={20} radius="xl" variant="light" color={step.ok ? "teal" : "red"} aria-label={t(step.ok ? "ok" : "failed")}>
                  {step.ok ? <IconCheck size={13} /> : <IconBan size={13} />}
                </ThemeIcon>
              }
            >
              <b>{rule ? t(`rules.${rule}`) : step.rule}</b>
              {step.rule === "deck-version" ? null : <> {step.input}</>} → <Text span size="sm" ff="monospace">{step.outcome}</Text>
            </List.Item>
          );
        })}
      </List>
    </section>
  );
}

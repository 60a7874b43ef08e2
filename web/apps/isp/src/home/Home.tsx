import { Alert, Anchor, Button, Group, Progress, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { answer } from "@ramal/api";
import { api } from "@ramal/api/isp";
import { CallResult, Dashboard, Loaded, PageLink, useMay, useMe } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { IconCheck, Page, Sheet, Stat } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { acts } from "../statistics/acts";
import { useState } from "react";
import classes from "./home.module.css";
import { homeWords } from "./words";

const AGAIN = 20_000;

/** The provider's home: the sixteen steps that tick themselves off (A24), what is in use, the latest calls. */
export default function Home() {
  const t = homeWords.use();
  const me = useMe();
  const may = useMay();
  return (
    <Page title={t("welcome", { name: (me.user?.name ?? me.actor).split(" ")[0] ?? "" })} lead={t("lead")}>
      <Stack gap="lg">
        {may("plan.read") ? <Usage /> : null}
        <div className={classes.columns}>
          {may("checklist.read") ? <Guide /> : null}
          {may("calls.read") ? <LatestCalls /> : null}
        </div>
        {may("statistics.read") ? <Dashboard acts={acts} brief /> : null}
        {may("statistics.read") ? <PageLink to="/statistics">{t("statistics")}</PageLink> : null}
      </Stack>
    </Page>
  );
}

function Usage() {
  const t = homeWords.use();
  const { number } = useFormat();
  const plan = useQuery({ queryKey: ["plan"], queryFn: () => answer(api.GET("/plan")), refetchInterval: AGAIN });
  return (
    <Loaded row={plan}>
      {({ usage }) => (
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Stat label={t("usage.calls")} value={number(usage.calls)} />
          <Stat label={t("usage.subscribers")} value={number(usage.subscribers)} />
          <Stat label={t("usage.tenants")} value={number(usage.tenants)} />
        </SimpleGrid>
      )}
    </Loaded>
  );
}

function Guide() {
  const t = homeWords.use();
  const [open, setOpen] = useState(false);
  const checklist = useQuery({ queryKey: ["checklist"], queryFn: () => answer(api.GET("/checklist")), refetchInterval: AGAIN });
  return (
    <Sheet padded>
      <Loaded row={checklist}>
        {({ steps, done, complete }) =>
          complete && !open ? (
            <Group justify="space-between">
              <Text>{t("guide.complete")}</Text>
              <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
                {t("guide.show")}
              </Button>
            </Group>
          ) : (
          <Stack gap="md">
            <Group justify="space-between">
              <Title order={2} size="h4">
                {t("guide.title")}
              </Title>
              <Text size="sm" c="dimmed">
                {t("guide.done", { done, total: steps.length })}
              </Text>
            </Group>
            <Progress value={(100 * done) / steps.length} size="sm" aria-label={t("guide.title")} />
            {complete ? <Alert color="teal">{t("guide.complete")}</Alert> : null}
            <ol className={classes.steps}>
              {steps.map((step) => (
                <li key={step.key} className={`${classes.step} ${step.done ? classes.done : ""}`}>
                  <span className={classes.mark}>{step.done ? <IconCheck size={14} /> : step.number}</span>
                  <span className={classes.name}>
                    {t(`steps.${step.key as "provider"}`)} {step.optional ? <Text span size="xs" c="dimmed">{`(${t("guide.optional")})`}</Text> : null}
                  </span>
                  {step.done ? null : <StepLink to={step.go} label={t("guide.open")} of={t(`steps.${step.key as "provider"}`)} />}
                </li>
              ))}
            </ol>
          </Stack>
          )
        }
      </Loaded>
    </Sheet>
  );
}

/** A page of this console by its route; one of another console by its address. */
function StepLink({ to, label, of }: { to: string; label: string; of: string }) {
  if (to.startsWith("/isp/")) {
    return (
      <PageLink to={to.slice("/isp".length)} size="sm" aria-label={`${label}: ${of}`}>
        {label}
      </PageLink>
    );
  }
  return (
    <Anchor href={to} size="sm" aria-label={`${label}: ${of}`}>
      {label}
    </Anchor>
  );
}

function LatestCalls() {
  const t = homeWords.use();
  const me = useMe();
  const format = useFormat();
  const calls = useQuery({
    queryKey: ["calls", "latest"],
    queryFn: () => answer(api.GET("/calls", { params: { query: { limit: 8, sort: "-started" } } })),
    refetchInterval: AGAIN,
  });
  const country = me.provider?.country ?? "BR";
  return (
    <Sheet padded>
      <Title order={2} size="h4" mb="md">
        {t("calls.title")}
      </Title>
      <Loaded row={calls}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t("calls.none")}</Text>
          ) : (
            <Table.ScrollContainer minWidth={340} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
              <Table aria-label={t("calls.title")} withRowBorders={false} verticalSpacing="xs">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t("calls.when")}</Table.Th>
                    <Table.Th>{t("calls.caller")}</Table.Th>
                    <Table.Th>{t("calls.called")}</Table.Th>
                    <Table.Th>{t("calls.result")}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((call) => (
                    <Table.Tr key={call.id}>
                      <Table.Td>
                        <PageLink to={`/calls/${call.id}`}>{format.ago(call.started)}</PageLink>
                      </Table.Td>
                      <Table.Td>{phoneText(call.caller, country)}</Table.Td>
                      <Table.Td>{phoneText(call.called, country)}</Table.Td>
                      <Table.Td>
                        <CallResult call={call} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
    </Sheet>
  );
}

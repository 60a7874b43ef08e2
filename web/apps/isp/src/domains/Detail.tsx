import { Alert, Button, List, Stack, Text, Title } from "@mantine/core";
import { listKey, Loaded, May, PageLink, rowKey, useJob, useParam, useRemoval, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Copyable, Facts, IconRefresh, IconTrash, IconWarning, Page, ProblemView, Sheet } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Domain, domains } from "./domains";
import { DomainState } from "./List";
import { domainWords } from "./words";

const OUTCOMES = ["found", "no-record", "another-value", "proved-by-another-provider"] as const;

export default function DomainDetail() {
  const t = domainWords.use();
  const id = useParam("id");
  const row = useRow("domains", id, () => domains.get(id));
  return (
    <Page
      title={row.data?.host ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/domains">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Remove domain={row.data} /> : null}
    >
      <Loaded row={row}>{(domain) => <Contents domain={domain} />}</Loaded>
    </Page>
  );
}

function Remove({ domain }: { domain: Domain }) {
  const t = domainWords.use();
  const remove = useRemoval();
  const ask = () => remove({ of: "domains", name: domain.host, losses: [t("losses.proof"), t("losses.tenants")], act: () => domains.remove(domain), to: "/domains" });
  return (
    <May act="domains.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
    </May>
  );
}

function Contents({ domain }: { domain: Domain }) {
  const t = domainWords.use();
  const format = useFormat();
  return (
    <Stack gap="lg">
      {domain.missing_since ? (
        <Alert color="orange" icon={<IconWarning />} title={t("missing")} role="alert">
          {t("missingText", { since: format.dateTime(domain.missing_since) })}
        </Alert>
      ) : null}
      <Sheet padded>
        <Title order={2} size="h4">
          {t("proof.title")}
        </Title>
        <Text size="sm" c="dimmed" mb="md">
          {t("proof.lead")}
        </Text>
        <Facts
          facts={[
            { label: t("proof.type"), value: domain.proof.type },
            { label: t("proof.name"), value: <Copyable value={domain.proof.name} /> },
            { label: t("proof.value"), value: <Copyable value={domain.proof.value} /> },
          ]}
        />
      </Sheet>
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("check.title")}
        </Title>
        <Stack align="flex-start">
          <LastCheck domain={domain} />
          <May act="domains.write">
            <CheckAgain domain={domain} />
          </May>
        </Stack>
      </Sheet>
    </Stack>
  );
}

function LastCheck({ domain }: { domain: Domain }) {
  const t = domainWords.use();
  const format = useFormat();
  const outcome = OUTCOMES.find((one) => one === domain.outcome);
  const told = outcome ? t(`outcome.${outcome}`) : domain.outcome.startsWith("no-answer") ? t("outcome.no-answer") : domain.outcome;
  return (
    <>
      <Facts
        facts={[
          { label: t("columns.state"), value: <DomainState domain={domain} /> },
          { label: t("columns.checked"), value: format.dateTime(domain.checked_at) },
          { label: t("check.outcome"), value: told },
          { label: t("check.verified"), value: format.dateTime(domain.verified_at) },
        ]}
      />
      {domain.answered.length > 0 ? (
        <section>
          <Text fw={600} size="sm">
            {t("check.answered")}
          </Text>
          <List size="sm">
            {domain.answered.map((said) => (
              <List.Item key={said}>
                <Text span size="sm" ff="monospace" style={{ overflowWrap: "anywhere" }}>
                  {said}
                </Text>
              </List.Item>
            ))}
          </List>
        </section>
      ) : null}
    </>
  );
}

/** Looks for the record now, and shows what was seen as soon as the look has ended. */
function CheckAgain({ domain }: { domain: Domain }) {
  const t = domainWords.use();
  const queries = useQueryClient();
  const starting = useMutation({ mutationFn: () => domains.verify(domain.id) });
  const job = useJob(domains.job, starting.data);
  const ended = job?.status === "done" || job?.status === "failed";
  useQuery({
    queryKey: ["seen", job?.id],
    queryFn: async () => {
      await queries.invalidateQueries({ queryKey: rowKey("domains", domain.id) });
      await queries.invalidateQueries({ queryKey: listKey("domains") });
      return true;
    },
    enabled: ended,
    staleTime: Infinity,
  });
  return (
    <>
      <Button leftSection={<IconRefresh size={16} />} loading={starting.isPending || (job !== undefined && !ended)} onClick={() => starting.mutate()}>
        {t("check.again")}
      </Button>
      {starting.error ? <ProblemView problem={starting.error} /> : null}
      {job?.status === "failed" ? <Alert color="red">{t("check.failed")}</Alert> : null}
    </>
  );
}

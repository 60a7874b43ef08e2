import { Button, Group, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/platform";
import { Loaded, PageLink } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Facts, IconRefresh, Page, Sheet, Stat, Status, type Tone } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { healthWords } from "./words";

type Check = Schemas["Check"];
const TONES: Record<Check["state"], Tone> = { ok: "good", warning: "warn", fault: "bad" };
const ROLES = [
  "postgres", "redis", "mailcatcher", "worker", "api", "rtpengine", "asterisk", "callcontrol", "kamailio", "coturn",
] as const;
const SHARED = ["snapshot", "disk", "alarms", "own", "public"] as const;

/** What `doctor` looks at, asked now. */
export default function Health() {
  const t = healthWords.use();
  const row = useQuery({ queryKey: ["health"], queryFn: () => answer(api.GET("/health")) });
  const again = (
    <Button variant="default" leftSection={<IconRefresh size={16} />} loading={row.isFetching} onClick={() => void row.refetch()}>
      {t("again")}
    </Button>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={again}>
      <Loaded row={row}>{(health) => <Contents health={health} />}</Loaded>
    </Page>
  );
}

function Contents({ health }: { health: Schemas["Health"] }) {
  const t = healthWords.use();
  const format = useFormat();
  const bad = health.checks.filter(({ state }) => state !== "ok").length;
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat label={t("whole")} value={<Status tone={bad ? "bad" : "good"}>{bad ? t("look", { count: bad }) : t("fine")}</Status>} />
        <Stat label={t("machine")} value={health.host} note={health.node} />
        <Stat label={t("at")} value={format.dateTime(health.at)} />
      </SimpleGrid>
      {(["role", "part", "rest"] as const).map((group) => (
        <Group key={group} align="stretch">
          <Checks title={t(`groups.${group}`)} checks={health.checks.filter(({ kind }) => (kind === "role" || kind === "part" ? kind : "rest") === group)} />
        </Group>
      ))}
      <Sheet padded>
        <Title order={2} size="h4" mb="md">
          {t("versions")}
        </Title>
        <Facts facts={Object.entries(health.versions).map(([label, value]) => ({ label, value }))} />
      </Sheet>
    </Stack>
  );
}

function Checks({ title, checks }: { title: string; checks: Check[] }) {
  const t = healthWords.use();
  return (
    <Sheet>
      <Title order={2} size="h4" p="md">
        {title}
      </Title>
      <Table.ScrollContainer minWidth={300}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("columns.what")}</Table.Th>
              <Table.Th>{t("columns.state")}</Table.Th>
              <Table.Th>{t("columns.detail")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {checks.map((check) => (
              <Table.Tr key={`${check.kind} ${check.name}`}>
                <Table.Td>
                  <Name check={check} />
                </Table.Td>
                <Table.Td>
                  <Status tone={TONES[check.state]}>{t(`state.${check.state}`)}</Status>
                </Table.Td>
                <Table.Td>
                  <Figure check={check} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Sheet>
  );
}

function Name({ check }: { check: Check }) {
  const t = healthWords.use();
  const role = ROLES.find((one) => check.kind === "role" && one === check.name);
  const shared = SHARED.find((one) => check.kind !== "role" && check.kind !== "part" && one === check.name);
  if (shared === "alarms") return <PageLink to="/alarms">{t("names.alarms")}</PageLink>;
  if (shared === "own" || shared === "public") return <PageLink to="/certificates">{t(`names.${shared}`)}</PageLink>;
  if (shared) return <>{t(`names.${shared}`)}</>;
  return (
    <Stack gap={0}>
      <code>{check.name}</code>
      {role ? (
        <Text size="xs" c="dimmed">
          {t(`roles.${role}`)}
        </Text>
      ) : null}
    </Stack>
  );
}

function Figure({ check }: { check: Check }) {
  const t = healthWords.use();
  const format = useFormat();
  const number = check.number ?? 0;
  const told =
    check.kind === "snapshot"
      ? t("behind", { count: number })
      : check.kind === "disk"
        ? t("free", { share: format.number(Math.round(number * 100)) })
        : check.kind === "alarms"
          ? t("ofADay", { count: number })
          : check.kind === "certificate"
            ? t("days", { count: number })
            : check.name === "worker" && number
              ? t("waiting", { count: number })
              : "";
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      {[told, check.detail].filter(Boolean).join(" · ") || "–"}
    </Text>
  );
}

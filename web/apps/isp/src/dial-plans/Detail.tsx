import { Button, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { Loaded, May, PageButton, PageLink, useParam, useRemoval, useRow } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, DataTable, IconEdit, IconTrash, Page, Sheet, Stat } from "@ramal/ui";
import { type DialPlan, dialPlans, type Rule } from "./plans";
import { usePresetName } from "./presets";
import { Tester } from "./Tester";
import { dialPlanWords } from "./words";

export default function DialPlanDetail() {
  const t = dialPlanWords.use();
  const id = useParam("id");
  const row = useRow("dial-plans", id, () => dialPlans.get(id));
  return (
    <Page
      title={row.data?.name ?? t("title")}
      crumbs={[
        <PageLink key="list" to="/dial-plans">
          {t("title")}
        </PageLink>,
      ]}
      actions={row.data ? <Actions plan={row.data} /> : null}
    >
      <Loaded row={row}>{(plan) => <Contents plan={plan} />}</Loaded>
    </Page>
  );
}

function Actions({ plan }: { plan: DialPlan }) {
  const t = dialPlanWords.use();
  const remove = useRemoval();
  const ask = () => remove({ of: "dial-plans", name: plan.name, losses: [t("losses.rules")], act: () => dialPlans.remove(plan), to: "/dial-plans" });
  return (
    <May act="dial-plans.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
      <PageButton to={`/dial-plans/${plan.id}/edit`} leftSection={<IconEdit size={16} />}>
        {t("change")}
      </PageButton>
    </May>
  );
}

function Contents({ plan }: { plan: DialPlan }) {
  const t = dialPlanWords.use();
  const format = useFormat();
  const presetName = usePresetName();
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Stat label={t("columns.rules")} value={plan.rules.length} />
        <Stat label={t("columns.preset")} value={presetName(plan.preset) || "–"} />
        <Stat label={t("columns.created")} value={format.date(plan.created_at)} />
      </SimpleGrid>
      <Tester key={plan.version} plan={plan} />
      <Sheet>
        <Title order={2} size="h4" p="md">
          {t("rules")}
        </Title>
        {plan.rules.length > 0 ? (
          <RuleTable rules={plan.rules} />
        ) : (
          <Text px="md" pb="md">
            {t("noRules")}
          </Text>
        )}
      </Sheet>
    </Stack>
  );
}

function RuleTable({ rules }: { rules: Rule[] }) {
  const t = dialPlanWords.use();
  const numbered = rules.map((rule, index) => ({ ...rule, position: index + 1 }));
  const columns: Column<Rule & { position: number }>[] = [
    { id: "position", header: t("columns.position"), align: "end", cell: ({ position }) => position },
    { id: "name", header: t("rule.name.label"), cell: ({ name }) => name || "–" },
    { id: "match", header: t("rule.match.label"), cell: ({ match }) => <Expression text={match} /> },
    { id: "subs", header: t("rule.subs.label"), cell: ({ subs }) => (subs ? <Expression text={subs} /> : t("sameAsMatch")) },
    { id: "replacement", header: t("rule.replacement.label"), cell: ({ replacement }) => (replacement ? <Expression text={replacement} /> : t("refuses")) },
  ];
  return <DataTable label={t("rules")} columns={columns} rows={numbered} identify={({ position }) => String(position)} />;
}

function Expression({ text }: { text: string }) {
  return (
    <Text component="span" size="sm" ff="monospace" style={{ overflowWrap: "anywhere" }}>
      {text}
    </Text>
  );
}

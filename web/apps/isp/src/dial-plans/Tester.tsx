import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { CountryField, FormContext, TextField, useMe } from "@ramal/features";
import { type Column, DataTable, ProblemView, Sheet, Status, type Tone } from "@ramal/ui";
import { useMutation } from "@tanstack/react-query";
import { type DialPlan, dialPlans, type RuleOutcome, type Trial, type Tried, type Verdict, verdicts } from "./plans";
import { dialPlanWords } from "./words";

const TONES: Record<Verdict, Tone> = { passed: "calm", late: "calm", number: "good", refused: "bad", broken: "bad" };
const REASONS = ["no-dial-rule", "dial-refused", "not-a-number"] as const;

/** Tries a number on the plan as it is stored: what each rule makes of it, and what the plan does. */
export function Tester({ plan }: { plan: DialPlan }) {
  const t = dialPlanWords.use();
  const me = useMe();
  const form = useForm<Trial>({ initialValues: { dialled: "", country: me.provider?.country ?? "BR", area_code: "" } });
  const trying = useMutation({ mutationFn: (trial: Trial) => dialPlans.test(plan.id, { ...trial, dialled: trial.dialled.trim() }) });
  const say = t as unknown as (key: string) => string;
  return (
    <Sheet padded>
      <Title order={2} size="h4">
        {t("tester.title")}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t("tester.lead")}
      </Text>
      <FormContext.Provider value={{ form, say, readOnly: false }}>
        <form onSubmit={form.onSubmit((trial) => trying.mutate(trial))}>
          <Group align="flex-end" gap="md">
            <TextField name="dialled" inputMode="tel" mono />
            <CountryField name="country" />
            <TextField name="area_code" inputMode="numeric" />
            <Button type="submit" loading={trying.isPending} disabled={!form.getValues().dialled.trim()}>
              {t("tester.run")}
            </Button>
          </Group>
        </form>
      </FormContext.Provider>
      <Stack mt="md">
        {trying.error ? <ProblemView problem={trying.error} /> : null}
        {trying.data ? <Outcome tried={trying.data} plan={plan} /> : null}
      </Stack>
    </Sheet>
  );
}

function Outcome({ tried, plan }: { tried: Tried; plan: DialPlan }) {
  const t = dialPlanWords.use();
  const reason = REASONS.find((one) => one === tried.reason);
  const found = verdicts(tried.rules, plan.rules);
  const columns: Column<RuleOutcome>[] = [
    { id: "position", header: t("columns.position"), align: "end", cell: ({ position }) => position },
    { id: "name", header: t("rule.name.label"), cell: ({ name }) => name || "–" },
    { id: "verdict", header: t("tester.verdict"), cell: ({ position }) => <Judged verdict={found[position - 1] ?? "passed"} /> },
    { id: "result", header: t("tester.result"), cell: ({ result }) => <span style={{ fontFamily: "var(--mantine-font-family-monospace)" }}>{result ?? "–"}</span> },
  ];
  return (
    <>
      <Text role="status" fw={600}>
        {tried.number ? t("tester.reaches", { dialled: tried.dialled, number: tried.number }) : reason ? t(`tester.reasons.${reason}`) : tried.reason}
      </Text>
      {tried.rules.length > 0 ? <DataTable label={t("tester.title")} columns={columns} rows={tried.rules} identify={({ position }) => String(position)} /> : null}
    </>
  );
}

function Judged({ verdict }: { verdict: Verdict }) {
  const t = dialPlanWords.use();
  return <Status tone={TONES[verdict]}>{t(`tester.verdicts.${verdict}`)}</Status>;
}

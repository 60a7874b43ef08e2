import { Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { FieldGroup, ItemActions, ItemFields, ResourceForm, TextField, useFormState } from "@ramal/features";
import { IconPlus, ProblemView, Sheet } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { type DialPlan, dialPlans, type Rule } from "./plans";
import { usePresetName } from "./presets";
import { bodyOf, dialPlanSchema, type DialPlanValues, freshRule, keyed } from "./schema";
import { dialPlanWords } from "./words";

interface DialPlanFormProps {
  initial: DialPlanValues;
  save: (body: ReturnType<typeof bodyOf>) => Promise<DialPlan>;
  done: (row: DialPlan) => void;
  cancel: string;
  act?: string;
  reload?: () => void;
}

export function DialPlanForm({ save, ...props }: DialPlanFormProps) {
  const t = dialPlanWords.use();
  return (
    <ResourceForm {...props} schema={dialPlanSchema} words={dialPlanWords} save={(values) => save(bodyOf(values))} codes={{ taken: t("taken"), "bad-expression": t("badExpression") }}>
      <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
        <TextField name="name" required autoFocus />
        <Presets />
      </FieldGroup>
      <Rules />
    </ResourceForm>
  );
}

/** Rules to start from. They take the place of those in the form; nothing is stored until the form is. */
function Presets() {
  const t = dialPlanWords.use();
  const presetName = usePresetName();
  const { form } = useFormState();
  const presets = useQuery({ queryKey: ["dial-plan-presets"], queryFn: dialPlans.presets, staleTime: Infinity });
  const take = (rules: Rule[]) => {
    form.clearErrors(); // they were about rules that are no more; saving checks everything again
    form.setFieldValue("rules", keyed(rules));
  };
  return (
    <Stack gap={6} style={{ gridColumn: "1 / -1" }}>
      <Text size="sm" fw={500}>
        {t("start")}
      </Text>
      <Text size="xs" c="dimmed">
        {t("startHelp")}
      </Text>
      <Group gap="xs">
        {presets.data?.map(({ key, rules }) => (
          <Button key={key} size="xs" variant="default" onClick={() => take(rules)}>
            {presetName(key)}
          </Button>
        ))}
      </Group>
      {presets.error ? <ProblemView problem={presets.error} /> : null}
    </Stack>
  );
}

function Rules() {
  const t = dialPlanWords.use();
  const { form } = useFormState();
  const { rules } = form.getValues() as DialPlanValues;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("rulesLead")}
      </Text>
      {rules.length === 0 ? <Text>{t("noRules")}</Text> : null}
      {rules.map(({ key, name }, index) => (
        <RuleFields key={key} index={index} count={rules.length} name={name} />
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={16} />} disabled={rules.length >= 200} onClick={() => form.insertListItem("rules", freshRule())}>
          {t("addRule")}
        </Button>
      </Group>
    </Stack>
  );
}

function RuleFields({ index, count, name }: { index: number; count: number; name: string }) {
  const t = dialPlanWords.use();
  const title = t("ruleTitle", { position: index + 1, name });
  return (
    <Sheet padded>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Text fw={600}>{title}</Text>
        <ItemActions list="rules" index={index} count={count} name={title} />
      </Group>
      <ItemFields list="rules" index={index} wordOf={(text) => `rule.${text}`}>
        {(at) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField name={at("name")} />
            <TextField name={at("match")} required mono />
            <TextField name={at("subs")} mono />
            <TextField name={at("replacement")} mono />
          </SimpleGrid>
        )}
      </ItemFields>
    </Sheet>
  );
}

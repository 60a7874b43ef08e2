import { Button, Group, Stack, Text } from "@mantine/core";
import { randomId } from "@mantine/hooks";
import { ItemActions, ItemFields, SelectField, TextField, useFormState } from "@ramal/features";
import { IconPlus } from "@ramal/ui";
import type { CarrierValues, Override } from "./schema";
import { carrierWords } from "./words";

const VERDICTS = ["next", "final"] as const;

/** The answers after which this carrier differs from the usual table: try the next gateway, or end the call. */
export function Failover() {
  const t = carrierWords.use();
  const { form } = useFormState();
  const { failover } = form.getValues() as CarrierValues;
  const add = () => form.insertListItem("failover", { key: randomId(), code: "", verdict: "next" } satisfies Override);
  return (
    <Stack gap="sm" style={{ gridColumn: "1 / -1" }}>
      {failover.length === 0 ? <Text size="sm">{t("noOverrides")}</Text> : null}
      {failover.map(({ key, code }, index) => (
        <Group key={key} align="flex-end" gap="sm">
          <ItemFields list="failover" index={index} wordOf={(text) => `override.${text}`}>
            {(at) => (
              <>
                <TextField name={at("code")} required mono />
                <SelectField name={at("verdict")} options={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))} />
              </>
            )}
          </ItemFields>
          <ItemActions list="failover" index={index} count={failover.length} name={code || t("groups.failover")} />
        </Group>
      ))}
      <Group>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
          {t("addOverride")}
        </Button>
      </Group>
    </Stack>
  );
}

import { Accordion, Button, Code, Group, Stack, Text, TextInput } from "@mantine/core";
import { useFormState, useMe } from "@ramal/features";
import { useState } from "react";
import { pictureOf, prefill, type Recipe, RECIPES } from "./prefill";
import type { GatewayValues } from "./schema";
import { carrierWords } from "./words";

/** What carriers usually ask for: a button fills in the fields, a sentence says when. */
export function Recipes({ gateway, index }: { gateway: GatewayValues; index: number }) {
  const t = carrierWords.use();
  const { form, readOnly } = useFormState();
  const country = useMe().provider?.country ?? "BR";
  const [selected, setSelected] = useState("");
  if (readOnly) return null;
  const apply = (recipe: Recipe) => {
    form.clearErrors(); // they were about values that are no more; saving checks everything again
    form.setFieldValue(`gateways.${index}`, { ...gateway, ...prefill(recipe, gateway, country, selected) });
  };
  return (
    <Accordion variant="contained">
      <Accordion.Item value="recipes">
        <Accordion.Control>{t("recipesTitle")}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            {RECIPES.map((recipe) => (
              <Group key={recipe} align="center" gap="sm">
                <Button size="xs" variant="default" disabled={recipe === "selection" && !selected} onClick={() => apply(recipe)}>
                  {t(`recipes.${recipe}.name`)}
                </Button>
                {recipe === "selection" ? (
                  <TextInput
                    size="xs"
                    w={90}
                    inputMode="numeric"
                    aria-label={t("selectionCode")}
                    placeholder={t("selectionCode")}
                    value={selected}
                    onChange={({ currentTarget }) => setSelected(currentTarget.value.replace(/\D/g, "").slice(0, 4))}
                  />
                ) : null}
                <Text size="sm" c="dimmed" component="div" style={{ flex: "1 1 16rem" }}>
                  {t(`recipes.${recipe}.why`)}
                  <Code display="block" mt={4}>
                    {pictureOf(recipe, gateway, country, selected)}
                  </Code>
                </Text>
              </Group>
            ))}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

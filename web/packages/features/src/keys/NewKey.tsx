import { Button, Code, MultiSelect, Stack, Text } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import { answer } from "@ramal/api";
import { useLanguage } from "@ramal/i18n";
import { Page, Sheet, ShownOnce } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { useField } from "../forms/context";
import { TextField } from "../forms/fields";
import { FieldGroup, ResourceForm } from "../forms/ResourceForm";
import { PageLink } from "../links";
import { useGo } from "../navigation";
import { inLanguage, useCatalogue } from "../people/users";
import { listKey } from "../resource/ResourceList";
import { useConsole } from "../session";
import { keyWords } from "./words";

const schema = z.object({
  name: z.string().trim().min(1).max(120),
  permissions: z.array(z.string()).min(1),
  expires_at: z.string().nullable(),
});

/** Creates a key and shows it this once. */
export default function NewKey() {
  const t = keyWords.use();
  const { client, audience } = useConsole();
  const go = useGo();
  const queries = useQueryClient();
  const [value, setValue] = useState<string>();
  return (
    <Page
      title={value ? t("made.title") : t("create")}
      narrow
      crumbs={[
        <PageLink key="list" to="/api-keys">
          {t("title")}
        </PageLink>,
      ]}
    >
      {value ? (
        <Sheet padded>
          <Stack>
            <ShownOnce label={t("made.label")} value={value} />
            <Text size="sm">{t("made.use")}</Text>
            <Code block>{example(audience)}</Code>
            <Button onClick={() => go("/api-keys")}>{t("made.done")}</Button>
          </Stack>
        </Sheet>
      ) : (
        <ResourceForm
          schema={schema}
          initial={{ name: "", permissions: [], expires_at: null }}
          words={keyWords}
          save={({ expires_at, ...values }) => answer(client.POST("/api-keys", { body: { ...values, expires_at: expires_at ? `${expires_at}T23:59:59Z` : null } }))}
          done={({ key }) => {
            setValue(key);
            void queries.invalidateQueries({ queryKey: listKey("api-keys") });
          }}
          cancel="/api-keys"
          act={t("act")}
        >
          <FieldGroup title={t("main")} lead={t("mainLead")}>
            <TextField name="name" required autoFocus />
            <UntilField />
            <PermissionsField />
          </FieldGroup>
        </ResourceForm>
      )}
    </Page>
  );
}

function UntilField() {
  return <DateInput {...useField("expires_at")} clearable minDate={new Date()} />;
}

function PermissionsField() {
  const t = keyWords.use();
  const language = useLanguage();
  const { data } = useCatalogue();
  const named = data?.permissions.map(({ name, title }) => ({ value: name, label: inLanguage(title, language) })) ?? [];
  const options = [{ value: "*", label: t("all") }, { value: "*.read", label: t("readAll") }, ...named];
  return <MultiSelect {...useField("permissions")} data={options} searchable clearable withAsterisk style={{ gridColumn: "1 / -1" }} />;
}

function example(audience: string): string {
  return `curl -H "Authorization: Bearer …" ${window.location.origin}/api/${audience}`;
}

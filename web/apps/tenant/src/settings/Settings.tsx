import { Stack } from "@mantine/core";
import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/tenant";
import { FieldGroup, LanguageField, Loaded, ResourceForm, TextField, TimeZoneField, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Facts, Page } from "@ramal/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { pbxSettingsWords } from "./words";

const schema = z.object({
  name: z.string().trim().min(1).max(120),
  area_code: z.string().regex(/^\d{0,5}$/),
  time_zone: z.string().min(1),
  language: z.enum(["pt-BR", "en"]),
});

/** The tenant's own settings: what its administrators may change, and what the provider sets. */
export default function Settings() {
  const t = pbxSettingsWords.use();
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => answer(api.GET("/settings")) });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Loaded row={settings}>
        {(row) => (
          <Stack gap="lg">
            <Editor key={row.version} settings={row} reload={() => void settings.refetch()} />
            <Fixed settings={row} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Editor({ settings, reload }: { settings: Schemas["SettingsView"]; reload: () => void }) {
  const t = pbxSettingsWords.use();
  const may = useMay();
  const queries = useQueryClient();
  return (
    <ResourceForm
      schema={schema}
      initial={schema.parse(settings)}
      words={pbxSettingsWords}
      save={(body) => answer(api.PATCH("/settings", { body, headers: ifMatch(settings) }))}
      done={(saved) => {
        queries.setQueryData(["settings"], saved);
        void queries.invalidateQueries({ queryKey: ["me"] });
      }}
      cancel="/"
      reload={reload}
      readOnly={!may("settings.write")}
    >
      <FieldGroup title={t("own")} lead={t("ownLead")}>
        <TextField name="name" required />
        <TextField name="area_code" inputMode="numeric" />
        <TimeZoneField name="time_zone" />
        <LanguageField name="language" />
      </FieldGroup>
    </ResourceForm>
  );
}

function Fixed({ settings }: { settings: Schemas["SettingsView"] }) {
  const t = pbxSettingsWords.use();
  const { country } = useFormat();
  const { sbc } = settings;
  return (
    <FieldGroup title={t("fixed")} lead={t("fixedLead")}>
      <div style={{ gridColumn: "1 / -1" }}>
        <Facts
          facts={[
            { label: t("domain"), value: <code>{settings.domain}</code> },
            { label: t("country"), value: country(settings.country) },
            { label: t("border"), value: sbc.kind === "shared" ? t("shared") : `${sbc.address}:${sbc.port}` },
            { label: t("emergency"), value: t("emergencyText") },
          ]}
        />
      </div>
    </FieldGroup>
  );
}

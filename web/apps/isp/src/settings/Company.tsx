import { Stack } from "@mantine/core";
import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import { FieldGroup, LanguageField, Loaded, ResourceForm, SelectField, TextField, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { Facts, Page } from "@ramal/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { settingsWords } from "./words";

const line = z.string().max(255);
const schema = z.object({
  name: z.string().trim().min(1).max(120),
  legal_name: line,
  tax_id: line,
  email: z.union([z.literal(""), z.email().max(254)]),
  phone: line,
  address: line,
  language: z.enum(["pt-BR", "en"]),
  block_by: z.enum(["address", "user"]),
});

/** The provider's own company. */
export default function Company() {
  const t = settingsWords.use();
  const provider = useQuery({ queryKey: ["provider"], queryFn: () => answer(api.GET("/provider")) });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Loaded row={provider}>
        {(row) => (
          <Stack gap="lg">
            <Editor key={row.version} provider={row} reload={() => void provider.refetch()} />
            <Fixed provider={row} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Editor({ provider, reload }: { provider: Schemas["IspView"]; reload: () => void }) {
  const t = settingsWords.use();
  const may = useMay();
  const queries = useQueryClient();
  return (
    <ResourceForm
      schema={schema}
      initial={schema.parse(provider)}
      words={settingsWords}
      save={(body) => answer(api.PATCH("/provider", { body, headers: ifMatch(provider) }))}
      done={(saved) => {
        queries.setQueryData(["provider"], saved);
        void queries.invalidateQueries({ queryKey: ["me"] });
      }}
      cancel="/"
      reload={reload}
      readOnly={!may("provider.write")}
    >
      <FieldGroup title={t("company")} lead={t("companyLead")}>
        <TextField name="name" required />
        <TextField name="legal_name" />
        <TextField name="tax_id" />
        <TextField name="email" inputMode="email" />
        <TextField name="phone" inputMode="tel" />
        <LanguageField name="language" />
        <TextField name="address" wide />
      </FieldGroup>
      <FieldGroup title={t("protection")} lead={t("protectionLead")}>
        <SelectField name="block_by" options={(["address", "user"] as const).map((value) => ({ value, label: t(`by.${value}`) }))} />
      </FieldGroup>
    </ResourceForm>
  );
}

function Fixed({ provider }: { provider: Schemas["IspView"] }) {
  const t = settingsWords.use();
  const { country } = useFormat();
  return (
    <FieldGroup title={t("fixed")} lead={t("fixedLead")}>
      <div style={{ gridColumn: "1 / -1" }}>
        <Facts
          facts={[
            { label: t("namespace"), value: provider.namespace },
            { label: t("currency"), value: provider.currency },
            { label: t("country"), value: country(provider.country) },
            { label: t("zone"), value: provider.time_zone },
            { label: t("realm"), value: <code>{provider.realm}</code> },
          ]}
        />
      </div>
    </FieldGroup>
  );
}

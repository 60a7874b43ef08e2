import { CountryField, FieldGroup, LanguageField, listKey, Loaded, PageLink, ResourceForm, rowKey, SelectField, TextField, TimeZoneField, useGo, useMay, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { type Provider, providers } from "./providers";
import { providerWords } from "./words";

const schema = z.object({
  name: z.string().trim().min(1).max(120),
  status: z.enum(["active", "blocked"]),
  country: z.string().length(2),
  time_zone: z.string().min(1),
  language: z.enum(["pt-BR", "en"]),
});

export default function ProviderDetail() {
  const t = providerWords.use();
  const id = useParam("id");
  const row = useRow("isps", id, () => providers.get(id));
  const back = (
    <PageLink key="list" to="/providers">
      {t("title")}
    </PageLink>
  );
  return (
    <Page title={row.data?.name ?? t("main")} lead={row.data?.namespace} crumbs={[back]} narrow>
      <Loaded row={row}>{(provider) => <Editor key={provider.version} provider={provider} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Editor({ provider, reload }: { provider: Provider; reload: () => void }) {
  const t = providerWords.use();
  const may = useMay();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <ResourceForm
      schema={schema}
      initial={schema.parse(provider)}
      words={providerWords}
      save={(values) => providers.update(provider, values)}
      done={(saved) => {
        queries.setQueryData(rowKey("isps", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("isps") });
        go("/providers");
      }}
      cancel="/providers"
      reload={reload}
      readOnly={!may("isps.write")}
    >
      <FieldGroup title={t("main")} lead={t("mainLead")}>
        <TextField name="name" required />
        <SelectField name="status" options={(["active", "blocked"] as const).map((value) => ({ value, label: t(`status.${value}`) }))} />
        <CountryField name="country" />
        <TimeZoneField name="time_zone" />
        <LanguageField name="language" />
      </FieldGroup>
    </ResourceForm>
  );
}

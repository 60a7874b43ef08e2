import { FieldGroup, listKey, PageLink, ResourceForm, TextField, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { domains } from "./domains";
import { domainSchema } from "./schema";
import { domainWords } from "./words";

export default function NewDomain() {
  const t = domainWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/domains">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ResourceForm
        initial={{ host: "" }}
        schema={domainSchema}
        words={domainWords}
        save={domains.create}
        done={({ id }) => {
          void queries.invalidateQueries({ queryKey: listKey("domains") });
          go(`/domains/${id}`);
        }}
        cancel="/domains"
        act={t("act")}
      >
        <FieldGroup title={t("groups.main")} lead={t("groups.mainLead")}>
          <TextField name="host" inputMode="url" required autoFocus mono />
        </FieldGroup>
      </ResourceForm>
    </Page>
  );
}

import { listKey, PageLink, ResourceForm, useGo, useMe } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { TenantFields } from "./Fields";
import { bodyOf, freshTenant, newTenantSchema } from "./schema";
import { tenants } from "./tenants";
import { tenantWords } from "./words";

export default function NewTenant() {
  const t = tenantWords.use();
  const go = useGo();
  const queries = useQueryClient();
  const me = useMe();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/tenants">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ResourceForm
        initial={freshTenant(me.provider?.country ?? "BR", me.time_zone)}
        schema={newTenantSchema}
        words={tenantWords}
        save={(values) => tenants.create(bodyOf(values))}
        done={({ id }) => {
          void queries.invalidateQueries({ queryKey: listKey("tenants") });
          go(`/tenants/${id}`);
        }}
        cancel="/tenants"
        act={t("act")}
      >
        <TenantFields fresh />
      </ResourceForm>
    </Page>
  );
}

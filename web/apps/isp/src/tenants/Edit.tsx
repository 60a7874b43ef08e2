import { listKey, Loaded, PageLink, ResourceForm, rowKey, useGo, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { TenantFields } from "./Fields";
import { tenantSchema } from "./schema";
import { type Tenant, tenants } from "./tenants";
import { tenantWords } from "./words";

export default function EditTenant() {
  const t = tenantWords.use();
  const id = useParam("id");
  const row = useRow("tenants", id, () => tenants.get(id));
  const name = row.data?.name ?? "";
  return (
    <Page
      title={t("edit", { name })}
      crumbs={[
        <PageLink key="list" to="/tenants">
          {t("title")}
        </PageLink>,
        <PageLink key="row" to={`/tenants/${id}`}>
          {name}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>{(tenant) => <Editor key={tenant.version} tenant={tenant} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Editor({ tenant, reload }: { tenant: Tenant; reload: () => void }) {
  const queries = useQueryClient();
  const go = useGo();
  return (
    <ResourceForm
      initial={tenantSchema.parse(tenant)}
      schema={tenantSchema}
      words={tenantWords}
      save={(values) => tenants.update(tenant, values)}
      done={(saved) => {
        queries.setQueryData(rowKey("tenants", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("tenants") });
        go(`/tenants/${saved.id}`);
      }}
      cancel={`/tenants/${tenant.id}`}
      reload={reload}
    >
      <TenantFields />
    </ResourceForm>
  );
}

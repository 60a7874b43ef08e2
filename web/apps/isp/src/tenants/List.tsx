import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconBuilding, IconPlus, IconTrash, Page, Status } from "@ramal/ui";
import { type Tenant, tenants } from "./tenants";
import { tenantWords } from "./words";

const STATUSES = ["active", "partial-block", "total-block"] as const;

export default function TenantList() {
  const t = tenantWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="tenants.write">
      <PageButton to="/tenants/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="tenants"
        fetch={tenants.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        filters={[{ kind: "choice", name: "status", label: t("columns.status"), options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })) }]}
        bulk={may("tenants.write") ? [{ label: t("remove"), icon: IconTrash, act: tenants.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconBuilding} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Tenant>[] {
  const t = tenantWords.use();
  const format = useFormat();
  return [
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ id, name }) => <PageLink to={`/tenants/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "domain", header: t("fields.domain.label"), cell: ({ domain }) => domain, text: ({ domain }) => domain },
    { id: "status", header: t("columns.status"), cell: (row) => <TenantStatus tenant={row} />, text: ({ status }) => status },
    { id: "country", header: t("fields.country.label"), cell: ({ country }) => format.country(country), text: ({ country }) => country },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

export function TenantStatus({ tenant }: { tenant: Tenant }) {
  const t = tenantWords.use();
  const known = STATUSES.find((one) => one === tenant.status) ?? "active";
  return <Status tone={known === "active" ? "good" : "bad"}>{t(`status.${known}`)}</Status>;
}

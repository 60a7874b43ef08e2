import { type Import, May, PageButton, PageLink, ReferenceChoice, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconBan, IconCheck, IconPeople, IconPlus, IconTrash, Page, Status } from "@ramal/ui";
import { useState } from "react";
import { COLUMNS, type Customer, customers, findPlans } from "./customers";
import { customerWords } from "./words";

export default function CustomerList() {
  const t = customerWords.use();
  const may = useMay();
  const columns = useColumns();
  const plan = useImport();
  const create = (
    <May act="customers.write">
      <PageButton to="/customers/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="customers"
        fetch={customers.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        filters={[
          {
            kind: "choice",
            name: "status",
            label: t("columns.status"),
            options: [
              { value: "active", label: t("status.active") },
              { value: "blocked", label: t("status.blocked") },
            ],
          },
          { kind: "text", name: "tax_id", label: t("columns.taxId") },
          { kind: "dates", name: "created_at", label: t("columns.created") },
        ]}
        bulk={
          may("customers.write")
            ? [
                { label: t("block"), icon: IconBan, act: (row) => customers.update(row, { status: "blocked" }) },
                { label: t("unblock"), icon: IconCheck, act: (row) => customers.update(row, { status: "active" }) },
                { label: t("remove"), icon: IconTrash, act: customers.remove, destroys: true },
              ]
            : []
        }
        import={may("customers.write") ? plan : undefined}
        empty={<EmptyState icon={IconPeople} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

/** A file of customers, and the plan of those that name none. */
function useImport(): Import {
  const t = customerWords.use();
  const [plan, setPlan] = useState<string | null>(null);
  const choices = <ReferenceChoice label={t("fields.plan_id.label")} help={t("importPlan")} of="service-plans" find={findPlans} value={plan} choose={setPlan} />;
  const send = (csv: string) => customers.import(csv, plan ? { plan_id: plan } : {});
  return { columns: COLUMNS, help: t("importHelp"), choices, send, job: customers.job };
}

function useColumns(): Column<Customer>[] {
  const t = customerWords.use();
  const format = useFormat();
  return [
    {
      id: "name",
      header: t("columns.name"),
      sort: "name",
      cell: ({ id, name }) => <PageLink to={`/customers/${id}`}>{name}</PageLink>,
      text: ({ name }) => name,
    },
    { id: "status", header: t("columns.status"), cell: ({ status }) => <CustomerStatus status={status} />, text: ({ status }) => status },
    { id: "tax_id", header: t("columns.taxId"), cell: ({ tax_id }) => tax_id || "–", text: ({ tax_id }) => tax_id },
    { id: "email", header: t("columns.email"), cell: ({ email }) => email || "–", text: ({ email }) => email },
    { id: "phone", header: t("columns.phone"), cell: ({ phone }) => phone || "–", text: ({ phone }) => phone, hidden: true },
    { id: "city", header: t("columns.city"), cell: ({ address }) => address?.city || "–", text: ({ address }) => address?.city ?? "", hidden: true },
    {
      id: "created_at",
      header: t("columns.created"),
      sort: "created_at",
      cell: ({ created_at }) => format.date(created_at),
      text: ({ created_at }) => created_at,
    },
  ];
}

export function CustomerStatus({ status }: { status: Customer["status"] }) {
  const t = customerWords.use();
  return <Status tone={status === "active" ? "good" : "bad"}>{t(`status.${status}`)}</Status>;
}

import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconPlan, IconPlus, IconTrash, Page, Status } from "@ramal/ui";
import { KINDS, type Plan, plans } from "./plans";
import { platformPlanWords } from "./words";

export default function PlatformPlanList() {
  const t = platformPlanWords.use();
  const may = useMay();
  const create = (
    <May act="platform-plans.write">
      <PageButton to="/platform-plans/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="platform-plans"
        fetch={plans.list}
        columns={useColumns()}
        nameOf={({ name }) => name}
        searchable
        defaultSort="position"
        filters={[{ kind: "choice", name: "kind", label: t("fields.kind.label"), options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })) }]}
        bulk={may("platform-plans.write") ? [{ label: t("remove"), icon: IconTrash, act: plans.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconPlan} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Plan>[] {
  const t = platformPlanWords.use();
  const format = useFormat();
  return [
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ id, name }) => <PageLink to={`/platform-plans/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "kind", header: t("fields.kind.label"), cell: ({ kind }) => t(`kind.${kind}`), text: ({ kind }) => kind },
    { id: "price", header: t("fields.price.label"), align: "end", cell: ({ price, currency }) => format.money(price, currency), text: ({ price }) => String(price) },
    { id: "offered", header: t("fields.offered.label"), cell: ({ offered }) => <Status tone={offered ? "good" : "calm"}>{offered ? t("yes") : t("no")}</Status>, text: ({ offered }) => String(offered) },
    { id: "position", header: t("fields.position.label"), sort: "position", align: "end", cell: ({ position }) => format.number(position), text: ({ position }) => String(position) },
  ];
}

import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconPlus, IconRoute, IconTrash, Page } from "@ramal/ui";
import { type DialPlan, dialPlans } from "./plans";
import { usePresetName } from "./presets";
import { dialPlanWords } from "./words";

export default function DialPlanList() {
  const t = dialPlanWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="dial-plans.write">
      <PageButton to="/dial-plans/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="dial-plans"
        fetch={dialPlans.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        bulk={may("dial-plans.write") ? [{ label: t("remove"), icon: IconTrash, act: dialPlans.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconRoute} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<DialPlan>[] {
  const t = dialPlanWords.use();
  const format = useFormat();
  const presetName = usePresetName();
  return [
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ id, name }) => <PageLink to={`/dial-plans/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "preset", header: t("columns.preset"), cell: ({ preset }) => presetName(preset) || "–", text: ({ preset }) => preset ?? "" },
    { id: "rules", header: t("columns.rules"), align: "end", cell: ({ rules }) => rules.length, text: ({ rules }) => String(rules.length) },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

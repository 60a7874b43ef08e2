import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconPlan, IconPlus, IconTrash, Page, Status } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { type Plan, plans, references } from "./plans";
import { PAYMENTS } from "./schema";
import { planWords } from "./words";

export default function PlanList() {
  const t = planWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="service-plans.write">
      <PageButton to="/service-plans/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="service-plans"
        fetch={plans.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        filters={[
          { kind: "choice", name: "payment", label: t("fields.payment.label"), options: PAYMENTS.map((value) => ({ value, label: t(`payment.${value}`) })) },
          {
            kind: "reference",
            name: "rate_deck_id",
            label: t("fields.rate_deck_id.label"),
            of: "rate-decks",
            find: references.rateDecks,
            nameOf: references.rateDeckName,
          },
        ]}
        bulk={may("service-plans.write") ? [{ label: t("remove"), icon: IconTrash, act: plans.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconPlan} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Plan>[] {
  const t = planWords.use();
  const format = useFormat();
  const payment = (plan: Plan) => t(`payment.${PAYMENTS.find((one) => one === plan.payment) ?? "postpaid"}`);
  return [
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ id, name }) => <PageLink to={`/service-plans/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "payment", header: t("fields.payment.label"), cell: payment, text: ({ payment: kind }) => kind },
    { id: "rate_deck_id", header: t("fields.rate_deck_id.label"), cell: ({ rate_deck_id }) => <RateDeck id={rate_deck_id} />, text: ({ rate_deck_id }) => rate_deck_id ?? "" },
    {
      id: "monthly_fee",
      header: t("fields.monthly_fee.label"),
      align: "end",
      cell: ({ monthly_fee }) => format.money(monthly_fee),
      text: ({ monthly_fee }) => String(monthly_fee),
      hidden: true,
    },
    {
      id: "created_at",
      header: t("columns.created"),
      sort: "created_at",
      cell: ({ created_at }) => format.date(created_at),
      text: ({ created_at }) => created_at,
      hidden: true,
    },
  ];
}

function RateDeck({ id }: { id: string | null }) {
  const t = planWords.use();
  const { data } = useQuery({ queryKey: ["name", "rate-decks", id], queryFn: () => references.rateDeckName(id ?? ""), enabled: id !== null });
  return id ? <PageLink to={`/rate-decks/${id}`}>{data ?? "…"}</PageLink> : <Status tone="warn">{t("free")}</Status>;
}

import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconPlus, IconTag, IconTrash, Page } from "@ramal/ui";
import { type ServiceDeck, serviceDecks } from "./decks";
import { serviceDeckWords } from "./words";

export default function ServiceDeckList() {
  const t = serviceDeckWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="service-decks.write">
      <PageButton to="/service-decks/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="service-decks"
        fetch={serviceDecks.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        bulk={may("service-decks.write") ? [{ label: t("remove"), icon: IconTrash, act: serviceDecks.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconTag} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<ServiceDeck>[] {
  const t = serviceDeckWords.use();
  const format = useFormat();
  return [
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ id, name }) => <PageLink to={`/service-decks/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    {
      id: "subscriber",
      header: t("fields.prices.subscriber.label"),
      align: "end",
      cell: ({ prices }) => format.money(prices.subscriber ?? 0),
      text: ({ prices }) => String(prices.subscriber ?? 0),
    },
    {
      id: "did",
      header: t("fields.prices.did.label"),
      align: "end",
      cell: ({ prices }) => format.money(prices.did ?? 0),
      text: ({ prices }) => String(prices.did ?? 0),
    },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

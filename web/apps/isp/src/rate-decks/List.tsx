import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconMoney, IconPlus, IconTrash, Page, Status } from "@ramal/ui";
import { type Deck, decks } from "./decks";
import { deckWords } from "./words";

export default function DeckList() {
  const t = deckWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="rate-decks.write">
      <PageButton to="/rate-decks/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="rate-decks"
        fetch={decks.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        bulk={may("rate-decks.write") ? [{ label: t("remove"), icon: IconTrash, act: decks.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconMoney} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Deck>[] {
  const t = deckWords.use();
  const format = useFormat();
  return [
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ id, name }) => <PageLink to={`/rate-decks/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    {
      id: "current_version",
      header: t("inForce"),
      cell: ({ current_version }) => <InForce number={current_version} />,
      text: ({ current_version }) => String(current_version ?? ""),
    },
    { id: "currency", header: t("columns.currency"), cell: ({ currency }) => currency, text: ({ currency }) => currency },
    { id: "note", header: t("fields.note.label"), cell: ({ note }) => note || "–", text: ({ note }) => note, hidden: true },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

/** Without a version in force no call of the deck's plans has a price. */
export function InForce({ number }: { number: number | null | undefined }) {
  const t = deckWords.use();
  return number ? <Status tone="good">{t("version", { number })}</Status> : <Status tone="warn">{t("noVersion")}</Status>;
}

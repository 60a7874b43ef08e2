import { May, PageButton, PageLink, ResourceList, useGo, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconBan, IconCheck, IconEdit, IconPerson, IconPlus, IconTrash, Page, Status } from "@ramal/ui";
import { searchOfAll, searchOfRows } from "./selection";
import { CHANGEABLE, COLUMNS, type Subscriber, subscribers } from "./subscribers";
import { subscriberWords } from "./words";

export default function SubscriberList() {
  const t = subscriberWords.use();
  const may = useMay();
  const go = useGo();
  const columns = useColumns();
  const create = (
    <May act="subscribers.write">
      <PageButton to="/subscribers/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="subscribers"
        fetch={subscribers.list}
        columns={columns}
        nameOf={({ name, username }) => name || username}
        searchable
        defaultSort="username"
        filters={[
          {
            kind: "choice",
            name: "enabled",
            label: t("columns.state"),
            options: [
              { value: "true", label: t("enabled") },
              { value: "false", label: t("disabled") },
            ],
          },
          { kind: "text", name: "alias", label: t("fields.alias.label") },
          { kind: "dates", name: "created_at", label: t("columns.created") },
        ]}
        bulk={
          may("subscribers.write")
            ? [
                { label: t("many.selected"), icon: IconEdit, open: (rows) => go("/subscribers/edit-many", { search: searchOfRows(rows) }) },
                { label: t("enable"), icon: IconCheck, act: (row) => subscribers.update(row, { enabled: true }) },
                { label: t("disable"), icon: IconBan, act: (row) => subscribers.update(row, { enabled: false }) },
                { label: t("remove"), icon: IconTrash, act: subscribers.remove, destroys: true },
              ]
            : []
        }
        forAll={
          may("subscribers.write")
            ? { label: t("many.all"), icon: IconEdit, open: (query) => go("/subscribers/edit-many", { search: searchOfAll(query) }) }
            : undefined
        }
        import={
          may("subscribers.write")
            ? {
                columns: COLUMNS,
                send: subscribers.import,
                job: subscribers.job,
                change: { columns: CHANGEABLE, help: t("many.importHelp"), send: subscribers.change },
              }
            : undefined
        }
        exportFrom="/api/tenant/subscribers/export"
        empty={<EmptyState icon={IconPerson} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Subscriber>[] {
  const t = subscriberWords.use();
  const format = useFormat();
  const plain = (id: "email" | "caller_id" | "forward_always", header: string, hidden = false): Column<Subscriber> => ({
    id,
    header,
    cell: (row) => row[id] || "–",
    text: (row) => row[id] ?? "",
    hidden,
  });
  return [
    {
      id: "username",
      header: t("fields.username.label"),
      sort: "username",
      cell: ({ id, username }) => <PageLink to={`/subscribers/${id}`}>{username}</PageLink>,
      text: ({ username }) => username,
    },
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ name }) => name || "–", text: ({ name }) => name },
    { id: "alias", header: t("fields.alias.label"), cell: ({ alias }) => alias ?? "–", text: ({ alias }) => alias ?? "" },
    { id: "enabled", header: t("columns.state"), cell: (row) => <SubscriberState subscriber={row} />, text: ({ enabled }) => t(enabled ? "enabled" : "disabled") },
    plain("email", t("fields.email.label")),
    plain("caller_id", t("fields.caller_id.label"), true),
    plain("forward_always", t("fields.forward_always.label"), true),
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

export function SubscriberState({ subscriber }: { subscriber: Subscriber }) {
  const t = subscriberWords.use();
  return <Status tone={subscriber.enabled ? "good" : "bad"}>{t(subscriber.enabled ? "enabled" : "disabled")}</Status>;
}

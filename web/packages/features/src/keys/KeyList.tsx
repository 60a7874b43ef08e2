import { answer, ifMatch } from "@ramal/api";
import type { SharedSchemas } from "@ramal/api/shared";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconKey, IconPlus, IconTrash, Page } from "@ramal/ui";
import { PageButton } from "../links";
import { ResourceList } from "../resource/ResourceList";
import { May, useConsole, useMay } from "../session";
import { keyWords } from "./words";

type ApiKey = SharedSchemas["KeyView"];

export default function KeyList() {
  const t = keyWords.use();
  const { client } = useConsole();
  const may = useMay();
  const create = (
    <May act="api-keys.write">
      <PageButton to="/api-keys/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="api-keys"
        fetch={(query) => answer(client.GET("/api-keys", { params: { query } }))}
        columns={useColumns()}
        nameOf={({ name }) => name}
        bulk={
          may("api-keys.write")
            ? [
                {
                  label: t("remove"),
                  icon: IconTrash,
                  destroys: true,
                  act: (row) => answer(client.DELETE("/api-keys/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
                },
              ]
            : []
        }
        empty={<EmptyState icon={IconKey} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<ApiKey>[] {
  const t = keyWords.use();
  const format = useFormat();
  return [
    { id: "name", header: t("columns.name"), cell: ({ name }) => name, text: ({ name }) => name },
    { id: "hint", header: t("columns.hint"), cell: ({ hint }) => <code>{hint}…</code>, text: ({ hint }) => hint },
    { id: "permissions", header: t("columns.permissions"), cell: ({ permissions }) => permissions.join(", "), text: ({ permissions }) => permissions.join(" ") },
    { id: "expires_at", header: t("columns.expires"), cell: ({ expires_at }) => (expires_at ? format.date(expires_at) : t("forever")), text: ({ expires_at }) => expires_at ?? "" },
    { id: "created_by", header: t("columns.by"), cell: ({ created_by }) => created_by, text: ({ created_by }) => created_by, hidden: true },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

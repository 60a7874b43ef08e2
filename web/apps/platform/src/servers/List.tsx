import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconPlus, IconServer, IconTrash, Page, Status, type Tone } from "@ramal/ui";
import { type Server, servers, STATES, TECHNOLOGIES } from "./servers";
import { serverWords } from "./words";

const TONES: Record<(typeof STATES)[number], Tone> = { up: "good", locked: "warn", draining: "busy" };

export default function ServerList() {
  const t = serverWords.use();
  const may = useMay();
  const create = (
    <May act="servers.write">
      <PageButton to="/servers/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="servers"
        fetch={servers.list}
        columns={useColumns()}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        filters={[
          { kind: "choice", name: "technology", label: t("fields.technology.label"), options: TECHNOLOGIES.map((value) => ({ value, label: t(`technology.${value}`) })) },
          { kind: "choice", name: "state", label: t("fields.state.label"), options: STATES.map((value) => ({ value, label: t(`state.${value}`) })) },
        ]}
        bulk={may("servers.write") ? [{ label: t("remove"), icon: IconTrash, act: servers.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconServer} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Server>[] {
  const t = serverWords.use();
  const format = useFormat();
  const kindOf = ({ technology }: Server) => TECHNOLOGIES.find((one) => one === technology) ?? "node";
  const stateOf = ({ state }: Server) => STATES.find((one) => one === state) ?? "up";
  return [
    { id: "name", header: t("fields.name.label"), sort: "name", cell: ({ id, name }) => <PageLink to={`/servers/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "technology", header: t("fields.technology.label"), cell: (row) => t(`technology.${kindOf(row)}`), text: ({ technology }) => technology },
    { id: "address", header: t("fields.address.label"), cell: ({ address, port }) => <code>{`${address}:${port}`}</code>, text: ({ address, port }) => `${address}:${port}` },
    { id: "state", header: t("fields.state.label"), cell: (row) => <Status tone={TONES[stateOf(row)]}>{t(`state.${stateOf(row)}`)}</Status>, text: ({ state }) => state },
    { id: "created_at", header: t("since"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

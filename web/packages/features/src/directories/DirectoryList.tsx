import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconPlus, IconTrash, IconPeople, Page, Status, type Tone } from "@ramal/ui";
import { PageButton, PageLink } from "../links";
import { ResourceList } from "../resource/ResourceList";
import { May, useMay } from "../session";
import { type Directory, type DirectoryActs, KINDS, NAME, STATES } from "./types";
import { directoryWords } from "./words";

const TONES: Record<(typeof STATES)[number], Tone> = { connected: "calm", previewed: "busy", synchronised: "good" };

/** The connected directories. */
export function DirectoryList({ acts }: { acts: DirectoryActs }) {
  const t = directoryWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="directories.write">
      <PageButton to={`/${NAME}/new`} leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name={NAME}
        fetch={acts.list}
        columns={columns}
        nameOf={({ host }) => host}
        searchable
        defaultSort="host"
        filters={[
          { kind: "choice", name: "kind", label: t("columns.kind"), options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })) },
          { kind: "choice", name: "state", label: t("columns.state"), options: STATES.map((value) => ({ value, label: t(`state.${value}`) })) },
        ]}
        bulk={may("directories.write") ? [{ label: t("remove"), icon: IconTrash, act: acts.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconPeople} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Directory>[] {
  const t = directoryWords.use();
  const format = useFormat();
  return [
    { id: "host", header: t("fields.domain_id.label"), sort: "host", cell: ({ id, host }) => <PageLink to={`/${NAME}/${id}`}>{host}</PageLink>, text: ({ host }) => host },
    { id: "kind", header: t("columns.kind"), cell: (row) => <KindName kind={row.kind} />, text: ({ kind }) => kind },
    { id: "state", header: t("columns.state"), cell: (row) => <DirectoryState directory={row} />, text: ({ state }) => state },
    { id: "synchronised_at", header: t("columns.synchronised"), cell: ({ synchronised_at }) => format.dateTime(synchronised_at), text: ({ synchronised_at }) => synchronised_at ?? "" },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

export function KindName({ kind }: { kind: string }) {
  const t = directoryWords.use();
  const known = KINDS.find((one) => one === kind);
  return <>{known ? t(`kind.${known}`) : kind}</>;
}

/** A directory whose last reading failed says so, though its people log in still. */
export function DirectoryState({ directory }: { directory: Directory }) {
  const t = directoryWords.use();
  if (!directory.enabled) return <Status tone="calm">{t("off")}</Status>;
  if (directory.outcome && directory.outcome !== "done") return <Status tone="bad">{t("failing")}</Status>;
  const known = STATES.find((one) => one === directory.state) ?? "connected";
  return <Status tone={TONES[known]}>{t(`state.${known}`)}</Status>;
}

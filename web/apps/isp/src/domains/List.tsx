import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconGlobe, IconPlus, IconTrash, Page, Status, type Tone } from "@ramal/ui";
import { type Domain, domains, STATES, type State } from "./domains";
import { domainWords } from "./words";

const TONES: Record<State, Tone> = { pending: "calm", verified: "good", failed: "bad" };

export default function DomainList() {
  const t = domainWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="domains.write">
      <PageButton to="/domains/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="domains"
        fetch={domains.list}
        columns={columns}
        nameOf={({ host }) => host}
        searchable
        defaultSort="host"
        filters={[{ kind: "choice", name: "state", label: t("columns.state"), options: STATES.map((value) => ({ value, label: t(`state.${value}`) })) }]}
        bulk={may("domains.write") ? [{ label: t("remove"), icon: IconTrash, act: domains.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconGlobe} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Domain>[] {
  const t = domainWords.use();
  const format = useFormat();
  return [
    { id: "host", header: t("fields.host.label"), sort: "host", cell: ({ id, host }) => <PageLink to={`/domains/${id}`}>{host}</PageLink>, text: ({ host }) => host },
    { id: "state", header: t("columns.state"), cell: (row) => <DomainState domain={row} />, text: ({ state }) => state },
    { id: "checked_at", header: t("columns.checked"), cell: ({ checked_at }) => format.dateTime(checked_at), text: ({ checked_at }) => checked_at ?? "" },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

/** A verified domain whose record is gone stays verified, with a warning. */
export function DomainState({ domain }: { domain: Domain }) {
  const t = domainWords.use();
  if (domain.missing_since) return <Status tone="warn">{t("missing")}</Status>;
  const known = STATES.find((one) => one === domain.state) ?? "pending";
  return <Status tone={TONES[known]}>{t(`state.${known}`)}</Status>;
}

import { May, PageButton, PageLink, ResourceList, useMay } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconClock, IconPlus, IconTrash, Page, Status } from "@ramal/ui";
import { type Schedule, schedules } from "./schedules";
import { scheduleWords } from "./words";

export default function ScheduleList() {
  const t = scheduleWords.use();
  const may = useMay();
  const columns = useColumns();
  const create = (
    <May act="schedules.write">
      <PageButton to="/schedules/new" leftSection={<IconPlus size={16} />}>
        {t("create")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={create}>
      <ResourceList
        name="schedules"
        fetch={schedules.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        bulk={may("schedules.write") ? [{ label: t("remove"), icon: IconTrash, act: schedules.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconClock} title={t("empty.title")} text={t("empty.text")} action={create} />}
      />
    </Page>
  );
}

function useColumns(): Column<Schedule>[] {
  const t = scheduleWords.use();
  const format = useFormat();
  return [
    {
      id: "name",
      header: t("columns.name"),
      sort: "name",
      cell: ({ id, name }) => <PageLink to={`/schedules/${id}`}>{name}</PageLink>,
      text: ({ name }) => name,
    },
    { id: "open", header: t("columns.now"), cell: (row) => <OpenNow schedule={row} />, text: ({ open }) => t(open ? "open" : "closed") },
    { id: "description", header: t("columns.description"), cell: ({ description }) => description || "–", text: ({ description }) => description },
    {
      id: "holidays",
      header: t("columns.holidays"),
      cell: ({ holidays_country, holidays_state }) => [holidays_country, holidays_state].filter(Boolean).join("-") || "–",
      text: ({ holidays_country }) => holidays_country ?? "",
    },
    { id: "created_at", header: t("columns.created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
}

/** Open or closed, and until when. */
export function OpenNow({ schedule: { open, until } }: { schedule: Pick<Schedule, "open" | "until"> }) {
  const t = scheduleWords.use();
  const format = useFormat();
  return (
    <>
      <Status tone={open ? "good" : "calm"}>{t(open ? "open" : "closed")}</Status> {until ? <small>{t("untilTime", { time: format.dateTime(until) })}</small> : null}
    </>
  );
}

import { listKey, Loaded, PageLink, rowKey, useGo, useParam, useRow } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { ScheduleForm } from "./Form";
import { type Schedule, schedules } from "./schedules";
import { scheduleSchema } from "./schema";
import { scheduleWords } from "./words";

export default function EditSchedule() {
  const t = scheduleWords.use();
  const id = useParam("id");
  const row = useRow("schedules", id, () => schedules.get(id));
  const name = row.data?.name ?? "";
  return (
    <Page
      title={t("edit", { name })}
      crumbs={[
        <PageLink key="list" to="/schedules">
          {t("title")}
        </PageLink>,
        <PageLink key="row" to={`/schedules/${id}`}>
          {name}
        </PageLink>,
      ]}
    >
      <Loaded row={row}>{(schedule) => <Editor key={schedule.version} schedule={schedule} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Editor({ schedule, reload }: { schedule: Schedule; reload: () => void }) {
  const queries = useQueryClient();
  const go = useGo();
  return (
    <ScheduleForm
      initial={scheduleSchema.parse(schedule)}
      save={(values) => schedules.update(schedule, values)}
      done={(saved) => {
        queries.setQueryData(rowKey("schedules", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("schedules") });
        go(`/schedules/${saved.id}`);
      }}
      cancel={`/schedules/${schedule.id}`}
      reload={reload}
    />
  );
}

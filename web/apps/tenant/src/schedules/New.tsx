import { listKey, PageLink, useGo } from "@ramal/features";
import { Page } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { ScheduleForm } from "./Form";
import { schedules } from "./schedules";
import { FRESH } from "./schema";
import { scheduleWords } from "./words";

export default function NewSchedule() {
  const t = scheduleWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page
      title={t("create")}
      crumbs={[
        <PageLink key="list" to="/schedules">
          {t("title")}
        </PageLink>,
      ]}
    >
      <ScheduleForm
        initial={FRESH}
        save={schedules.create}
        done={({ id }) => {
          void queries.invalidateQueries({ queryKey: listKey("schedules") });
          go(`/schedules/${id}`);
        }}
        cancel="/schedules"
        act={t("act")}
      />
    </Page>
  );
}

import { Page } from "@ramal/ui";
import { Dashboard } from "./Dashboard";
import type { StatisticsActs } from "./types";
import { statisticsWords } from "./words";

/** The page of statistics. */
export function StatisticsPage({ acts }: { acts: StatisticsActs }) {
  const t = statisticsWords.use();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Dashboard acts={acts} />
    </Page>
  );
}

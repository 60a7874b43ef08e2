import { SegmentedControl } from "@mantine/core";
import { useAddress } from "@ramal/features";
import { EmptyState, IconClock, Page } from "@ramal/ui";
import type { Kind } from "./history";
import { HistoryList } from "./HistoryList";
import { historyWords } from "./words";

const KINDS = ["all", "missed", "incoming", "outgoing"] as const;

/** Calls of this subscriber. */
export default function History() {
  const t = historyWords.use();
  const [{ kind: asked }, change] = useAddress();
  const kind = KINDS.find((one) => one === asked) ?? "all";
  const pick = (value: string) => change({ kind: value === "all" ? undefined : value });
  const empty = kind === "all" ? ("empty" as const) : ("none" as const);
  return (
    <Page title={t("title")} lead={t("lead")} narrow>
      <SegmentedControl fullWidth mb="md" aria-label={t("filter")} value={kind} onChange={pick} data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      <HistoryList
        kind={kind === "all" ? undefined : (kind satisfies Kind)}
        empty={<EmptyState icon={IconClock} title={t(`${empty}.title`)} text={t(`${empty}.text`)} />}
      />
    </Page>
  );
}

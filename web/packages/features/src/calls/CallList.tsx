import { MICRO, RegionContext, useFormat } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { type Column, EmptyState, IconCalls, Page } from "@ramal/ui";
import { useContext } from "react";
import { PageLink } from "../links";
import { ResourceList } from "../resource/ResourceList";
import { CallResult, RESULTS } from "./CallResult";
import type { Call, CallActs } from "./types";
import { callWords } from "./words";

const DIRECTIONS = ["internal", "outbound", "inbound"] as const;

/** Calls, newest first. */
export function CallList({ acts }: { acts: CallActs }) {
  const t = callWords.use();
  const columns = useColumns();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ResourceList
        name="calls"
        fetch={acts.list}
        columns={columns}
        nameOf={({ caller, called }) => `${caller} ${called}`}
        defaultSort="-started"
        filters={[
          { kind: "choice", name: "result", label: t("result"), options: RESULTS.map((value) => ({ value, label: t(`results.${value}`) })) },
          { kind: "choice", name: "direction", label: t("direction"), options: DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) })) },
          { kind: "text", name: "number", label: t("number") },
          { kind: "dates", name: "started", label: t("started") },
        ]}
        empty={<EmptyState icon={IconCalls} title={t("emptyTitle")} text={t("emptyText")} />}
      />
    </Page>
  );
}

function useColumns(): Column<Call>[] {
  const t = callWords.use();
  const format = useFormat();
  return [
    {
      id: "started",
      header: t("started"),
      sort: "started",
      cell: ({ id, started }) => <PageLink to={`/calls/${id}`}>{format.dateTime(started)}</PageLink>,
      text: ({ started }) => started,
    },
    { id: "caller", header: t("caller"), cell: (call) => <Party number={call.caller} name={call.caller_name} />, text: ({ caller }) => caller },
    { id: "called", header: t("called"), cell: (call) => <Party number={call.called || call.dialled} />, text: ({ called, dialled }) => called || dialled },
    { id: "result", header: t("result"), cell: (call) => <CallResult call={call} />, text: ({ result }) => result },
    { id: "direction", header: t("direction"), cell: ({ direction }) => <Direction direction={direction} />, text: ({ direction }) => direction },
    { id: "talk", header: t("talk"), cell: ({ talk }) => format.duration(talk), text: ({ talk }) => String(talk) },
    { id: "charge", header: t("charge"), cell: ({ charge }) => (charge ? format.money(charge, undefined, 4) : "–"), text: ({ charge }) => String(charge / MICRO) },
    { id: "dialled", header: t("dialled"), cell: ({ dialled }) => dialled || "–", text: ({ dialled }) => dialled, hidden: true },
    { id: "ring", header: t("ring"), cell: ({ ring }) => format.duration(ring), text: ({ ring }) => String(ring), hidden: true },
  ];
}

export function Party({ number, name = "" }: { number: string; name?: string }) {
  const t = callWords.use();
  const { country } = useContext(RegionContext);
  const shown = number ? phoneText(number, country) : t("unknown");
  return <>{name && name !== number ? `${name} · ${shown}` : shown}</>;
}

/** A direction in words; one that is new stays as it is written. */
export function Direction({ direction }: { direction: string }) {
  const t = callWords.use();
  const known = DIRECTIONS.find((one) => one === direction);
  return <>{known ? t(`directions.${known}`) : direction}</>;
}

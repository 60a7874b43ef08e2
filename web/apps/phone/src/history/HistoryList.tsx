import { ThemeIcon } from "@mantine/core";
import { type Format, useFormat } from "@ramal/i18n";
import { IconIncoming, IconMissed, IconOutgoing } from "@ramal/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { CallButton, Entry, EntryList } from "../list/EntryList";
import { useNaming } from "../names/names";
import { useOwn } from "../station/own";
import { findCalls, type Kind, kindOf, partyOf, type PastCall, resultOf } from "./history";
import { historyWords } from "./words";

const SIGNS = { missed: IconMissed, incoming: IconIncoming, outgoing: IconOutgoing };
const COLOURS = { missed: "red", incoming: "teal", outgoing: "brand" };

/** The time of a call of today, the day of an older one. */
function whenOf(started: string, format: Format): string {
  return format.date(started) === format.date(new Date()) ? format.time(started).replace(/(\d+:\d+):\d+/, "$1") : format.date(started);
}

export function HistoryList({ kind, empty }: { kind: Kind | undefined; empty: ReactNode }) {
  const t = historyWords.use();
  const rows = useInfiniteQuery({
    queryKey: ["history", kind ?? "all"],
    queryFn: ({ pageParam }) => findCalls(kind, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <EntryList label={t("title")} rows={rows} keyOf={({ id }) => id} empty={empty}>
      {(call) => <PastCallEntry call={call} />}
    </EntryList>
  );
}

function PastCallEntry({ call }: { call: PastCall }) {
  const t = historyWords.use();
  const format = useFormat();
  const own = useOwn();
  const kind = kindOf(call, own.id);
  const party = partyOf(call, own.id);
  const named = useNaming()(party);
  const name = party.address ? named.title : t("unknown");
  const Sign = SIGNS[kind];
  const result = kind === "missed" ? "" : t(`results.${resultOf(call)}`);
  const length = call.answered && call.talk > 0 && kind !== "missed" ? format.duration(call.talk) : "";
  return (
    <Entry
      sign={
        <ThemeIcon variant="light" color={COLOURS[kind]} size={38} radius="xl" aria-hidden="true">
          <Sign size={18} />
        </ThemeIcon>
      }
      title={name}
      detail={[t(`kind.${kind}`), result, named.detail].filter(Boolean).join(" · ")}
      meta={
        <>
          <div title={format.dateTime(call.started)}>{whenOf(call.started, format)}</div>
          <div>{length}</div>
        </>
      }
      acts={<CallButton address={party.address} name={name} />}
    />
  );
}

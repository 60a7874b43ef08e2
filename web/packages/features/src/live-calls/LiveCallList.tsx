import { ActionIcon, Center, Group, Loader, Select, Text, TextInput, Tooltip } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { RegionContext, useFormat } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { askToConfirm, type Column, DataTable, EmptyState, IconClose, IconLive, IconSearch, LiveMark, Page, Sheet, Status, type Tone } from "@ramal/ui";
import { useContext, useDeferredValue, useMemo, useState } from "react";
import { useMay } from "../session";
import { answererOf, type Channel, codecsOf, destinationsOf, firstOf, type LiveCall, shown } from "./calls";
import classes from "./LiveCallList.module.css";
import { useCalls } from "./useCalls";
import { liveCallWords } from "./words";

/** What a console does with a call in progress. */
export interface LiveCallActs {
  hangUp: (id: string) => Promise<unknown>;
}

const STATES = ["setup", "ringing", "up", "busy"] as const;
const TONES: Record<string, Tone> = { setup: "calm", ringing: "warn", up: "good", busy: "bad" };
const CHANNELS = ["device-in", "carrier-in", "device-out", "carrier-out"] as const;

/** Calls in progress (E7). The server pushes them; nothing is asked again and again. */
export function LiveCallList({ acts }: { acts: LiveCallActs }) {
  const t = liveCallWords.use();
  const { calls, state: live } = useCalls();
  const [text, setText] = useState("");
  const [state, setState] = useState<string | null>(null);
  const wanted = useDeferredValue(text);
  const columns = useColumns(acts);
  const rows = useMemo(() => shown(calls, wanted, state), [calls, wanted, state]);
  return (
    <Page title={t("title")} lead={t("lead")} actions={<LiveMark state={live} />}>
      <Sheet>
        <Group p="sm" gap="sm">
          <TextInput
            size="sm"
            aria-label={t("search")}
            placeholder={t("search")}
            leftSection={<IconSearch size={16} />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            size="sm"
            aria-label={t("state")}
            placeholder={t("state")}
            clearable
            data={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
            value={state}
            onChange={setState}
          />
          <Text size="sm" c="dimmed" ml="auto">
            {t("count", { shown: rows.length, all: calls?.size ?? 0 })}
          </Text>
        </Group>
        {calls === null ? <Waiting /> : rows.length > 0 ? <DataTable label={t("title")} columns={columns} rows={rows} identify={({ id }) => id} /> : <Nothing filtered={calls.size > 0} />}
      </Sheet>
    </Page>
  );
}

function Waiting() {
  return (
    <Center mih={240}>
      <Loader type="dots" />
    </Center>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = liveCallWords.use();
  const which = filtered ? "none" : "empty";
  return <EmptyState icon={filtered ? IconSearch : IconLive} title={t(`${which}.title`)} text={t(`${which}.text`)} />;
}

function useColumns(acts: LiveCallActs): Column<LiveCall>[] {
  const t = liveCallWords.use();
  const may = useMay();
  const format = useFormat();
  const phone = usePhone();
  const act: Column<LiveCall> = { id: "hang-up", header: "", align: "end", cell: (call) => <HangUp call={call} acts={acts} /> };
  return [
    { id: "started", header: t("started"), cell: ({ started }) => format.time(started * 1000) },
    { id: "origin", header: t("origin"), cell: ({ origin }) => phone(origin) },
    { id: "channel", header: t("channel"), cell: (call) => <Kind channel={firstOf(call)} /> },
    { id: "state", header: t("state"), cell: ({ state }) => <StateMark state={state} /> },
    { id: "dialled", header: t("dialled"), cell: ({ dialled }) => dialled || "–" },
    { id: "destinations", header: t("destinations"), cell: (call) => <Destinations channels={destinationsOf(call)} /> },
    { id: "answerer", header: t("answerer"), cell: (call) => (call.answerer ? phone(answererOf(call)) : "–") },
    { id: "codecs", header: t("codecs"), cell: (call) => codecsOf(call).join(" · ") || "–" },
    { id: "id", header: t("id"), cell: ({ id }) => <code className={classes.id}>{id}</code> },
    ...(may("live-calls.write") ? [act] : []),
  ];
}

function usePhone(): (number: string) => string {
  const t = liveCallWords.use();
  const { country } = useContext(RegionContext);
  return (number) => (number ? phoneText(number, country) : t("anonymous"));
}

function StateMark({ state }: { state: string }) {
  const t = liveCallWords.use();
  const known = STATES.find((one) => one === state);
  return <Status tone={TONES[state] ?? "calm"}>{known ? t(`states.${known}`) : state}</Status>;
}

function Kind({ channel }: { channel: Channel | undefined }) {
  const t = liveCallWords.use();
  const known = CHANNELS.find((one) => one === channel?.direction);
  return <>{known ? t(`channels.${known}`) : (channel?.direction ?? "–")}</>;
}

/** Where the call was led to, each with its state: on one line, so that all rows have one height. */
function Destinations({ channels }: { channels: Channel[] }) {
  const phone = usePhone();
  if (channels.length === 0) return <>–</>;
  return (
    <span className={classes.line}>
      {channels.map((channel) => (
        <span key={channel.leg} className={classes.destination}>
          {phone(channel.called)} <StateMark state={channel.state} />
        </span>
      ))}
    </span>
  );
}

/** Only a call that was answered can be hung up. */
function HangUp({ call, acts }: { call: LiveCall; acts: LiveCallActs }) {
  const t = liveCallWords.use();
  const phone = usePhone();
  const names = { from: phone(call.origin), to: phone(answererOf(call) || call.dialled) };
  const ask = () =>
    askToConfirm({
      title: t("hangUp"),
      text: t("hangUpText", names),
      label: t("hangUp"),
      act: async () => {
        await acts.hangUp(call.id);
        notifications.show({ color: "teal", message: t("hungUp") });
      },
    });
  return (
    <Tooltip label={call.state === "up" ? t("hangUp") : t("notAnswered")}>
      <ActionIcon variant="subtle" color="red" aria-label={t("hangUpOne", names)} disabled={call.state !== "up"} onClick={ask}>
        <IconClose size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

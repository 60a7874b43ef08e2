import { ActionIcon, Group, Text, Tooltip } from "@mantine/core";
import { listKey, PageLink, ResourceList, useMay } from "@ramal/features";
import { RegionContext, useFormat } from "@ramal/i18n";
import { phoneText } from "@ramal/i18n/phone";
import { askToConfirm, type Column, EmptyState, IconPlay, IconTrash, IconVoicemail, Page, Status, type Tone } from "@ramal/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext, useState } from "react";
import { findSubscribers, subscriberName } from "../subscribers/find";
import { type Message, voicemail } from "./voicemail";
import { voicemailWords } from "./words";

const MAIL: Record<Message["mail"], Tone> = { queued: "busy", sent: "good", none: "calm" };

export default function VoicemailList() {
  const t = voicemailWords.use();
  const may = useMay();
  const columns = useColumns();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ResourceList
        name="voicemail"
        fetch={voicemail.list}
        columns={columns}
        nameOf={({ caller, recorded_at }) => `${caller} ${recorded_at}`}
        defaultSort="-recorded_at"
        filters={[
          { kind: "reference", name: "subscriber_id", label: t("subscriber"), of: "subscribers", find: findSubscribers, nameOf: subscriberName },
          { kind: "text", name: "caller", label: t("caller") },
          { kind: "dates", name: "recorded_at", label: t("recorded") },
        ]}
        bulk={may("voicemail.write") ? [{ label: t("remove"), icon: IconTrash, act: voicemail.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconVoicemail} title={t("empty.title")} text={t("empty.text")} />}
      />
    </Page>
  );
}

function useColumns(): Column<Message>[] {
  const t = voicemailWords.use();
  const may = useMay();
  const format = useFormat();
  const { country } = useContext(RegionContext);
  const seconds = ({ milliseconds }: Message) => Math.round(milliseconds / 1000);
  const caller = (row: Message) => (row.caller ? phoneText(row.caller, country) : t("anonymous"));
  return [
    { id: "recorded_at", header: t("recorded"), sort: "recorded_at", cell: ({ recorded_at }) => format.dateTime(recorded_at), text: ({ recorded_at }) => recorded_at },
    { id: "caller", header: t("caller"), cell: (row) => <PageLink to={`/calls/${row.call_id}`}>{caller(row)}</PageLink>, text: (row) => row.caller },
    { id: "subscriber", header: t("subscriber"), cell: ({ subscriber_id }) => <Owner id={subscriber_id} />, text: ({ subscriber_id }) => subscriber_id },
    { id: "length", header: t("length"), align: "end", cell: (row) => format.duration(seconds(row)), text: (row) => String(seconds(row)) },
    { id: "heard", header: t("heard"), cell: (row) => <Heard message={row} />, text: ({ heard_at }) => heard_at ?? "" },
    { id: "mail", header: t("mail"), cell: ({ mail }) => <Status tone={MAIL[mail]}>{t(`mails.${mail}`)}</Status>, text: ({ mail }) => mail },
    ...(may("voicemail.listen") ? [{ id: "audio", header: t("message"), cell: (row: Message) => <Player message={row} who={caller(row)} /> }] : []),
    ...(may("voicemail.write") ? [{ id: "remove", header: "", cell: (row: Message) => <Remove message={row} who={caller(row)} /> }] : []),
  ];
}

function Owner({ id }: { id: string }) {
  const { data } = useQuery({ queryKey: ["name", "subscribers", id], queryFn: () => subscriberName(id) });
  return <PageLink to={`/subscribers/${id}`}>{data ?? "…"}</PageLink>;
}

function Heard({ message }: { message: Message }) {
  const t = voicemailWords.use();
  const format = useFormat();
  return message.heard_at ? format.dateTime(message.heard_at) : <Status tone="busy">{t("fresh")}</Status>;
}

/** Fetches the audio when somebody wants to hear it, not before. */
function Player({ message, who }: { message: Message; who: string }) {
  const t = voicemailWords.use();
  const [state, setState] = useState<"still" | "playing" | "lost">("still");
  if (state === "lost") {
    return (
      <Text size="sm" c="dimmed" role="alert">
        {t("lost")}
      </Text>
    );
  }
  if (state === "playing") return <audio controls autoPlay src={voicemail.audio(message)} aria-label={t("play", { who })} onError={() => setState("lost")} />;
  return (
    <Tooltip label={t("play", { who })}>
      <ActionIcon variant="light" aria-label={t("play", { who })} onClick={() => setState("playing")}>
        <IconPlay size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

function Remove({ message, who }: { message: Message; who: string }) {
  const t = voicemailWords.use();
  const format = useFormat();
  const queries = useQueryClient();
  const ask = () =>
    askToConfirm({
      title: t("removeTitle"),
      text: t("removeText", { who, when: format.dateTime(message.recorded_at) }),
      label: t("remove"),
      act: async () => {
        await voicemail.remove(message);
        await queries.invalidateQueries({ queryKey: listKey("voicemail") });
      },
    });
  return (
    <Group justify="flex-end">
      <ActionIcon variant="subtle" color="red" aria-label={t("removeOne", { who })} onClick={ask}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}

import { Avatar, Badge } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import { EmptyState, IconVoicemail, Page } from "@ramal/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CallButton, Entry, EntryList } from "../list/EntryList";
import { useNaming } from "../names/names";
import { type Message, messages } from "./messages";
import { MessageMenu } from "./MessageMenu";
import { Player } from "./Player";
import classes from "./Voicemail.module.css";
import { voicemailWords } from "./words";

/** Messages of people who did not reach this subscriber. */
export default function Voicemail() {
  const t = voicemailWords.use();
  const rows = useInfiniteQuery({
    queryKey: ["voicemail", "list"],
    queryFn: ({ pageParam }) => messages.list(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Page title={t("title")} lead={t("lead")} narrow>
      <EntryList label={t("title")} rows={rows} keyOf={({ id }) => id} empty={<EmptyState icon={IconVoicemail} title={t("empty.title")} text={t("empty.text")} />}>
        {(message) => <MessageEntry message={message} />}
      </EntryList>
    </Page>
  );
}

function MessageEntry({ message }: { message: Message }) {
  const t = voicemailWords.use();
  const format = useFormat();
  const name = useNaming();
  const who = message.caller ? name({ address: message.caller }).title : t("unknown");
  return (
    <div className={classes.message}>
      <Entry
        sign={<Avatar name={who} color="brand" size={38} radius="xl" aria-hidden="true" />}
        title={
          <>
            {who}{" "}
            {message.heard_at === null ? (
              <Badge size="sm" color="red" variant="light">
                {t("fresh")}
              </Badge>
            ) : null}
          </>
        }
        detail={format.dateTime(message.recorded_at)}
        acts={
          <>
            {message.caller ? <CallButton address={message.caller} name={who} /> : null}
            <MessageMenu message={message} who={who} />
          </>
        }
      />
      <Player message={message} who={who} />
    </div>
  );
}

import { Anchor, Button, Stack, Text, TextInput, Title, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/platform";
import { Loaded, useAddress } from "@ramal/features";
import { useFormat } from "@ramal/i18n";
import { EmptyState, IconMail, IconSearch, Page, Sheet } from "@ramal/ui";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import classes from "./mail.module.css";
import { mailWords } from "./words";

const AGAIN = 10_000;

/** What a fresh platform would have mailed. Texts are shown as texts: a letter of others is never markup here. */
export default function CaughtMail() {
  const t = mailWords.use();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const [{ id }, change] = useAddress();
  const list = useInfiniteQuery({
    queryKey: ["mail", q],
    queryFn: ({ pageParam }) => answer(api.GET("/mail", { params: { query: { ...(q ? { q } : {}), ...(pageParam ? { before: pageParam } : {}) } } })),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: AGAIN,
  });
  const letters = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Sheet>
        <div className={classes.columns}>
          <div className={classes.list}>
            <TextInput m="sm" type="search" aria-label={t("search")} placeholder={t("search")} leftSection={<IconSearch size={16} />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
            {letters.map((letter) => (
              <Line key={letter.id} letter={letter} open={letter.id === id} choose={() => change({ id: letter.id })} />
            ))}
            {list.isSuccess && letters.length === 0 ? <EmptyState icon={IconMail} title={t("empty.title")} text={t("empty.text")} /> : null}
            {list.hasNextPage ? (
              <Button m="sm" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t("older")}
              </Button>
            ) : null}
          </div>
          <div className={classes.letter}>{id ? <Letter key={id} id={id} /> : <Text c="dimmed">{t("choose")}</Text>}</div>
        </div>
      </Sheet>
    </Page>
  );
}

function Line({ letter, open, choose }: { letter: Schemas["MailLine"]; open: boolean; choose: () => void }) {
  const { ago } = useFormat();
  return (
    <UnstyledButton className={classes.line ?? ""} data-open={open || undefined} onClick={choose} aria-current={open}>
      <Text size="sm" fw={600} truncate>
        {letter.subject}
      </Text>
      <Text size="sm" c="dimmed" truncate>
        {letter.to} · {ago(letter.at)}
      </Text>
    </UnstyledButton>
  );
}

function Letter({ id }: { id: string }) {
  const t = mailWords.use();
  const { dateTime } = useFormat();
  const letter = useQuery({ queryKey: ["mail", "one", id], queryFn: () => answer(api.GET("/mail/{id}", { params: { path: { id } } })) });
  return (
    <Loaded row={letter}>
      {({ subject, to, at, text }) => (
        <Stack gap="xs">
          <Title order={2} size="h4">
            {subject}
          </Title>
          <Text size="sm" c="dimmed">
            {t("to", { to })} · {dateTime(at)}
          </Text>
          <div className={classes.text}>
            <Linked text={text} />
          </div>
        </Stack>
      )}
    </Loaded>
  );
}

/** A text whose addresses of our own pages can be followed. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>]+)/).map((part, index) => (
    <Fragment key={index}>{index % 2 ? <Anchor href={part}>{part}</Anchor> : part}</Fragment>
  ));
}

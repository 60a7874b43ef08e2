import { ActionIcon, Avatar, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { PageButton, PageLink, useAddress } from "@ramal/features";
import { EmptyState, IconPeople, IconPlus, IconSearch, IconStar, Page } from "@ramal/ui";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CallButton, Entry, EntryList } from "../list/EntryList";
import { addressOf, type Colleague, type Contact, contactsKey, findColleagues, findContacts, nameOf } from "../names/names";
import { useOwn } from "../station/own";
import { contacts } from "./contacts";
import { contactWords } from "./words";

const PAGE = 50;
const PAUSE = 200;
const TABS = ["contacts", "colleagues"] as const;

/** One's own contacts, and the colleagues of one's PBX. */
export default function Contacts() {
  const t = contactWords.use();
  const [{ tab: asked }, change] = useAddress();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE);
  const tab = TABS.find((one) => one === asked) ?? "contacts";
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      narrow
      actions={
        <PageButton to="/contacts/new" leftSection={<IconPlus size={16} />}>
          {t("new")}
        </PageButton>
      }
    >
      <Stack gap="sm">
        <SegmentedControl
          fullWidth
          aria-label={t("title")}
          value={tab}
          onChange={(value) => change({ tab: value === "contacts" ? undefined : value })}
          data={TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
        />
        <TextInput type="search" aria-label={t("search")} placeholder={t("search")} leftSection={<IconSearch />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        {tab === "contacts" ? <Own q={q} /> : <Colleagues q={q} />}
      </Stack>
    </Page>
  );
}

function Own({ q }: { q: string }) {
  const t = contactWords.use();
  const rows = useInfiniteQuery({
    queryKey: [...contactsKey, "list", q],
    queryFn: ({ pageParam }) => findContacts({ limit: PAGE, ...(q && { q }), ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const empty = q ? ("none" as const) : ("empty" as const);
  return (
    <EntryList
      label={t("tabs.contacts")}
      rows={rows}
      keyOf={({ id }) => id}
      empty={
        <EmptyState
          icon={IconPeople}
          title={t(`${empty}.title`)}
          text={t(`${empty}.text`)}
          action={q ? null : <PageButton to="/contacts/new">{t("new")}</PageButton>}
        />
      }
    >
      {(row) => <ContactEntry row={row} />}
    </EntryList>
  );
}

function ContactEntry({ row }: { row: Contact }) {
  const t = contactWords.use();
  const queries = useQueryClient();
  const star = useMutation({ mutationFn: () => contacts.star(row, !row.favourite), onSettled: () => queries.invalidateQueries({ queryKey: contactsKey }) });
  const { name, company, numbers, favourite } = row;
  return (
    <Entry
      sign={<Avatar name={name} color="brand" size={38} radius="xl" aria-hidden="true" />}
      title={<PageLink to={`/contacts/${row.id}`}>{name}</PageLink>}
      detail={[company, numbers.join(", ")].filter(Boolean).join(" · ")}
      acts={
        <>
          <ActionIcon variant="subtle" color={favourite ? "yellow.8" : "gray"} size="lg" aria-label={`${t("favourite")}: ${name}`} aria-pressed={favourite} loading={star.isPending} onClick={() => star.mutate()}>
            <IconStar size={18} fill={favourite ? "currentColor" : "none"} />
          </ActionIcon>
          <CallButton address={numbers[0] ?? ""} name={name} />
        </>
      }
    />
  );
}

function Colleagues({ q }: { q: string }) {
  const t = contactWords.use();
  const own = useOwn();
  const rows = useInfiniteQuery({
    queryKey: ["directory", "list", q],
    queryFn: ({ pageParam }) => findColleagues({ limit: PAGE, ...(q && { q }), ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const empty = q ? ("none" as const) : ("alone" as const);
  return (
    <EntryList label={t("tabs.colleagues")} rows={rows} keyOf={({ id }) => id} empty={<EmptyState icon={IconPeople} title={t(`${empty}.title`)} text={t(`${empty}.text`)} />}>
      {(row) => <ColleagueEntry row={row} me={row.id === own.id} />}
    </EntryList>
  );
}

function ColleagueEntry({ row, me }: { row: Colleague; me: boolean }) {
  const name = nameOf(row);
  return (
    <Entry
      sign={<Avatar name={name} color="brand" size={38} radius="xl" aria-hidden="true" />}
      title={name}
      detail={[row.alias, row.username].filter(Boolean).join(" · ")}
      acts={me ? null : <CallButton address={addressOf(row)} name={name} />}
    />
  );
}

import { ActionIcon, Button, Group, Modal, Select, Stack, Text, Title, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconLink, IconPeople, ProblemView, Status, type Tone } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useReferences } from "../forms/references";
import { listKey, ResourceList } from "../resource/ResourceList";
import { useMay } from "../session";
import { type Directory, type DirectoryActs, type Person, PERSON_STATES } from "./types";
import { directoryWords } from "./words";

const NAME = "directory-people";
const TONES: Record<(typeof PERSON_STATES)[number], Tone> = { linked: "good", unlinked: "calm", ambiguous: "warn", left: "bad" };

/** Who the last reading found, and which subscriber each one is. */
export function PeopleList({ acts, directory }: { acts: DirectoryActs; directory: Directory }) {
  const t = directoryWords.use();
  const columns = useColumns(acts, directory);
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t("persons.title")}
      </Title>
      <ResourceList
        name={NAME}
        fetch={(query) => acts.people(directory.id, query)}
        columns={columns}
        nameOf={({ email }) => email}
        searchable
        defaultSort="email"
        filters={[{ kind: "choice", name: "state", label: t("columns.state"), options: PERSON_STATES.map((value) => ({ value, label: t(`persons.state.${value}`) })) }]}
        empty={<EmptyState icon={IconPeople} title={t("persons.empty.title")} text={t("persons.empty.text")} />}
      />
    </Stack>
  );
}

function useColumns(acts: DirectoryActs, directory: Directory): Column<Person>[] {
  const t = directoryWords.use();
  const format = useFormat();
  const may = useMay();
  const { subscribers } = acts;
  return [
    { id: "email", header: t("persons.email"), sort: "email", cell: ({ email }) => email, text: ({ email }) => email },
    { id: "name", header: t("persons.name"), sort: "name", cell: ({ name }) => name || "–", text: ({ name }) => name },
    { id: "state", header: t("columns.state"), cell: (row) => <PersonState person={row} />, text: ({ state }) => state },
    ...(subscribers ? [{ id: "subscriber", header: t("persons.subscriber"), cell: (row: Person) => <SubscriberName id={row.subscriber_id} nameOf={subscribers.nameOf} /> }] : []),
    { id: "last", header: t("persons.last"), cell: ({ last_log_in_at }) => format.dateTime(last_log_in_at), text: ({ last_log_in_at }) => last_log_in_at ?? "" },
    { id: "left", header: t("persons.left"), hidden: true, cell: ({ left_at }) => format.dateTime(left_at), text: ({ left_at }) => left_at ?? "" },
    ...(subscribers && may("directories.write")
      ? [{ id: "link", header: "", align: "end" as const, cell: (row: Person) => <LinkByHand acts={acts} directory={directory} person={row} find={subscribers.find} nameOf={subscribers.nameOf} /> }]
      : []),
  ];
}

function PersonState({ person }: { person: Person }) {
  const t = directoryWords.use();
  const known = PERSON_STATES.find((one) => one === person.state) ?? "unlinked";
  if (person.problem) {
    return (
      <Tooltip label={person.problem}>
        <span>
          <Status tone="bad">{t("persons.problem")}</Status>
        </span>
      </Tooltip>
    );
  }
  return <Status tone={TONES[known]}>{t(`persons.state.${known}`)}</Status>;
}

function SubscriberName({ id, nameOf }: { id: string | null; nameOf: (id: string) => Promise<string> }) {
  const { data } = useQuery({ queryKey: ["name", "subscribers", id], queryFn: () => nameOf(id ?? ""), enabled: id !== null });
  return <>{id ? (data ?? "…") : "–"}</>;
}

interface LinkProps {
  acts: DirectoryActs;
  directory: Directory;
  person: Person;
  find: NonNullable<DirectoryActs["subscribers"]>["find"];
  nameOf: NonNullable<DirectoryActs["subscribers"]>["nameOf"];
}

/** Links a person with a subscriber whose e-mail does not say it, or takes a link away. */
function LinkByHand({ acts, directory, person, find, nameOf }: LinkProps) {
  const t = directoryWords.use();
  const [opened, { open, close }] = useDisclosure();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(person.subscriber_id);
  const { data, setTyped } = useReferences({ of: "subscribers", find, nameOf, chosen });
  const linking = useMutation({
    mutationFn: () => acts.link(directory.id, person, chosen),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listKey(NAME) });
      close();
    },
  });
  return (
    <>
      <ActionIcon variant="subtle" aria-label={t("persons.link", { email: person.email })} onClick={open}>
        <IconLink size={16} />
      </ActionIcon>
      <Modal opened={opened} onClose={close} title={t("persons.link", { email: person.email })}>
        <Stack>
          <Text size="sm">{t("persons.linkLead")}</Text>
          <Select label={t("persons.subscriber")} data={data} value={chosen} onChange={setChosen} onSearchChange={setTyped} filter={({ options }) => options} searchable clearable />
          {linking.error ? <ProblemView problem={linking.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("persons.cancel")}
            </Button>
            <Button loading={linking.isPending} onClick={() => linking.mutate()}>
              {t("persons.save")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

import { Alert, Button } from "@mantine/core";
import { useFormat } from "@ramal/i18n";
import { type Column, EmptyState, IconPlus, IconShield, IconTrash, Page } from "@ramal/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { TextField } from "../forms/fields";
import { FieldGroup, ResourceForm } from "../forms/ResourceForm";
import { PageButton, PageLink } from "../links";
import { useGo, useParam } from "../navigation";
import type { PageOf, Query } from "../resource/list-state";
import { useRemoval } from "../resource/removal";
import { listKey, ResourceList } from "../resource/ResourceList";
import { Loaded, rowKey, useRow } from "../resource/row";
import { May, useMay } from "../session";
import { DestinationsField } from "./DestinationsField";
import { groupWords } from "./group-words";
import type { Picker } from "./selectors";

export interface SecurityGroup {
  id: string;
  version: number;
  name: string;
  description: string;
  allow: string[];
  created_at: string;
  beyond_ceiling?: string[];
}

export interface GroupValues {
  name: string;
  description: string;
  allow: string[];
}

/** What a console does with its groups: a tenant's own, or a provider's templates. */
export interface GroupActs {
  kind: "group" | "template";
  list: (query: Query) => Promise<PageOf<SecurityGroup>>;
  get: (id: string) => Promise<SecurityGroup>;
  create: (values: GroupValues) => Promise<SecurityGroup>;
  update: (row: SecurityGroup, values: GroupValues) => Promise<SecurityGroup>;
  remove: (row: SecurityGroup) => Promise<unknown>;
  picker: () => Promise<Picker>;
}

const NAME = "security-groups";
const schema = z.object({ name: z.string().trim().min(1).max(120), description: z.string().max(255), allow: z.array(z.string()).max(5000) });

/** The list of groups. */
export function GroupList({ acts }: { acts: GroupActs }) {
  const t = groupWords.use();
  const may = useMay();
  const format = useFormat();
  const create = (
    <May act="security-groups.write">
      <PageButton to={`/${NAME}/new`} leftSection={<IconPlus size={16} />}>
        {t(`${acts.kind}.create`)}
      </PageButton>
    </May>
  );
  const columns: Column<SecurityGroup>[] = [
    { id: "name", header: t("name"), sort: "name", cell: ({ id, name }) => <PageLink to={`/${NAME}/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "description", header: t("description"), cell: ({ description }) => description || "–", text: ({ description }) => description },
    { id: "allow", header: t("destinations"), cell: ({ allow }) => format.number(allow.length), text: ({ allow }) => allow.join(" ") },
    { id: "created_at", header: t("created"), sort: "created_at", cell: ({ created_at }) => format.date(created_at), text: ({ created_at }) => created_at },
  ];
  return (
    <Page title={t(`${acts.kind}.title`)} lead={t(`${acts.kind}.lead`)} actions={create}>
      <ResourceList
        name={NAME}
        fetch={acts.list}
        columns={columns}
        nameOf={({ name }) => name}
        searchable
        defaultSort="name"
        bulk={may("security-groups.write") ? [{ label: t("remove"), icon: IconTrash, act: acts.remove, destroys: true }] : []}
        empty={<EmptyState icon={IconShield} title={t(`${acts.kind}.emptyTitle`)} text={t(`${acts.kind}.emptyText`)} action={create} />}
      />
    </Page>
  );
}

/** The form of a new group. */
export function NewGroup({ acts }: { acts: GroupActs }) {
  const t = groupWords.use();
  const go = useGo();
  const queries = useQueryClient();
  return (
    <Page title={t(`${acts.kind}.create`)} crumbs={[<Back key="list" acts={acts} />]}>
      <GroupForm
        acts={acts}
        initial={{ name: "", description: "", allow: [] }}
        save={acts.create}
        done={() => {
          void queries.invalidateQueries({ queryKey: listKey(NAME) });
          go(`/${NAME}`);
        }}
      />
    </Page>
  );
}

/** A group is its form: what it allows is what one comes to see. */
export function EditGroup({ acts }: { acts: GroupActs }) {
  const id = useParam("id");
  const row = useRow(NAME, id, () => acts.get(id));
  const queries = useQueryClient();
  const go = useGo();
  return (
    <Page title={row.data?.name ?? ""} crumbs={[<Back key="list" acts={acts} />]} actions={row.data ? <Remove acts={acts} group={row.data} /> : null}>
      <Loaded row={row}>
        {(group) => (
          <GroupForm
            key={group.version}
            acts={acts}
            initial={{ name: group.name, description: group.description, allow: group.allow }}
            beyond={group.beyond_ceiling ?? []}
            save={(values) => acts.update(group, values)}
            done={(saved) => {
              queries.setQueryData(rowKey(NAME, saved.id), saved);
              void queries.invalidateQueries({ queryKey: listKey(NAME) });
              go(`/${NAME}`);
            }}
            reload={() => void row.refetch()}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Back({ acts }: { acts: GroupActs }) {
  const t = groupWords.use();
  return <PageLink to={`/${NAME}`}>{t(`${acts.kind}.title`)}</PageLink>;
}

function Remove({ acts, group }: { acts: GroupActs; group: SecurityGroup }) {
  const t = groupWords.use();
  const remove = useRemoval();
  const ask = () => remove({ of: NAME, name: group.name, losses: [t(`${acts.kind}.loss`)], act: () => acts.remove(group), to: `/${NAME}` });
  return (
    <May act="security-groups.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
    </May>
  );
}

interface GroupFormProps {
  acts: GroupActs;
  initial: GroupValues;
  save: (values: GroupValues) => Promise<SecurityGroup>;
  done: (saved: SecurityGroup) => void;
  reload?: () => void;
  /** Selectors of the group that the provider's ceiling takes away. */
  beyond?: string[];
}

function GroupForm({ acts, beyond = [], ...form }: GroupFormProps) {
  const t = groupWords.use();
  const may = useMay();
  const { data: picker } = useQuery({ queryKey: ["destinations"], queryFn: acts.picker, staleTime: Infinity });
  return (
    <ResourceForm {...form} schema={schema} words={groupWords} cancel={`/${NAME}`} readOnly={!may("security-groups.write")}>
      {beyond.length > 0 ? <Alert color="orange">{t("beyond", { list: beyond.join(", ") })}</Alert> : null}
      <FieldGroup title={t("main")}>
        <TextField name="name" required autoFocus />
        <TextField name="description" />
      </FieldGroup>
      <FieldGroup title={t("destinations")} lead={t("destinationsLead")}>
        {picker ? <DestinationsField picker={picker} /> : null}
      </FieldGroup>
    </ResourceForm>
  );
}

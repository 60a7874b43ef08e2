import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useLanguage } from "@ramal/i18n";
import { adviceOn, IconTrash, Page } from "@ramal/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { LanguageField, SelectField, TextField } from "../forms/fields";
import { FieldGroup, ResourceForm } from "../forms/ResourceForm";
import { PageLink } from "../links";
import { useGo, useParam } from "../navigation";
import { useRemoval } from "../resource/removal";
import { listKey } from "../resource/ResourceList";
import { Loaded, rowKey, useRow } from "../resource/row";
import { useConsole } from "../session";
import { inLanguage, type User, useCatalogue, useUsers } from "./users";
import { peopleWords } from "./words";

const invitation = z.object({ name: z.string().trim().min(1).max(120), email: z.email().max(254), role: z.string().min(1), language: z.enum(["pt-BR", "en"]) });
const change = invitation.omit({ email: true }).extend({ status: z.enum(["active", "blocked"]) });

/** Roles that can be given here: those of this console's own level. */
function useRoles() {
  const language = useLanguage();
  const { audience } = useConsole();
  const { data } = useCatalogue();
  const own = data?.roles.filter((role) => role.audience === audience && role.level !== "customer") ?? [];
  return own.map(({ name, title }) => ({ value: name, label: inLanguage(title, language) }));
}

export function InviteUser() {
  const t = peopleWords.use();
  const users = useUsers();
  const go = useGo();
  const queries = useQueryClient();
  const roles = useRoles();
  const language = useLanguage();
  return (
    <Page title={t("invite")} crumbs={[<Back key="list" />]} narrow>
      <ResourceForm
        schema={invitation}
        initial={{ name: "", email: "", role: "", language }}
        words={peopleWords}
        save={(values) => users.invite({ ...values, role: values.role as never })}
        done={() => {
          void queries.invalidateQueries({ queryKey: listKey("users") });
          go("/users");
        }}
        cancel="/users"
        act={t("act")}
      >
        <FieldGroup title={t("main")} lead={t("mainLead")}>
          <TextField name="name" required autoFocus />
          <TextField name="email" inputMode="email" required />
          <SelectField name="role" options={roles} required />
          <LanguageField name="language" />
        </FieldGroup>
      </ResourceForm>
    </Page>
  );
}

export function EditUser() {
  const t = peopleWords.use();
  const users = useUsers();
  const id = useParam("id");
  const row = useRow("users", id, () => users.get(id));
  return (
    <Page title={t("edit", { name: row.data?.name ?? "" })} lead={row.data?.email} crumbs={[<Back key="list" />]} narrow actions={row.data ? <Acts user={row.data} /> : null}>
      <Loaded row={row}>{(user) => <Editor key={user.version} user={user} reload={() => void row.refetch()} />}</Loaded>
    </Page>
  );
}

function Back() {
  const t = peopleWords.use();
  return <PageLink to="/users">{t("title")}</PageLink>;
}

function Editor({ user, reload }: { user: User; reload: () => void }) {
  const t = peopleWords.use();
  const users = useUsers();
  const queries = useQueryClient();
  const go = useGo();
  const roles = useRoles();
  return (
    <ResourceForm
      schema={change}
      initial={change.parse(user)}
      words={peopleWords}
      save={(values) => users.update(user, { ...values, role: values.role as never })}
      done={(saved) => {
        queries.setQueryData(rowKey("users", saved.id), saved);
        void queries.invalidateQueries({ queryKey: listKey("users") });
        go("/users");
      }}
      cancel="/users"
      reload={reload}
    >
      <FieldGroup title={t("main")} lead={t("mainLead")}>
        <TextField name="name" required />
        <SelectField name="role" options={roles} required />
        <LanguageField name="language" />
        <SelectField name="status" options={(["active", "blocked"] as const).map((value) => ({ value, label: t(`status.${value}`) }))} />
      </FieldGroup>
    </ResourceForm>
  );
}

/** Sending the invitation again, removing a lost second factor, deleting. */
function Acts({ user }: { user: User }) {
  const t = peopleWords.use();
  const users = useUsers();
  const queries = useQueryClient();
  const remove = useRemoval();
  const act = useMutation({
    mutationFn: async ({ run, said }: { run: () => Promise<unknown>; said: string }) => {
      await run();
      return said;
    },
    onSuccess: (said) => {
      notifications.show({ color: "teal", message: said });
      void queries.invalidateQueries({ queryKey: rowKey("users", user.id) });
    },
    onError: (thrown) => notifications.show({ color: "red", message: adviceOn(thrown) }),
  });
  return (
    <Group gap="xs">
      {user.invited ? (
        <Button variant="default" loading={act.isPending} onClick={() => act.mutate({ run: () => users.inviteAgain(user.id), said: t("sent") })}>
          {t("again")}
        </Button>
      ) : null}
      {user.second_factor ? (
        <Button variant="default" loading={act.isPending} onClick={() => act.mutate({ run: () => users.forgetFactor(user.id), said: t("forgotten") })}>
          {t("forget")}
        </Button>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconTrash size={16} />}
        onClick={() => remove({ of: "users", name: user.name, losses: [t("losses.access"), t("losses.sessions")], act: () => users.remove(user), to: "/users" })}
      >
        {t("remove")}
      </Button>
    </Group>
  );
}

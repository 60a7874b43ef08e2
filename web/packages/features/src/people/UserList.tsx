import { useFormat, useLanguage } from "@ramal/i18n";
import { type Column, EmptyState, IconBan, IconCheck, IconPeople, IconPlus, Page, Status } from "@ramal/ui";
import { PageButton, PageLink } from "../links";
import { ResourceList } from "../resource/ResourceList";
import { May, useMay } from "../session";
import { inLanguage, type User, useCatalogue, useUsers } from "./users";
import { peopleWords } from "./words";

export default function UserList() {
  const t = peopleWords.use();
  const users = useUsers();
  const may = useMay();
  const language = useLanguage();
  const roles = useCatalogue().data?.roles ?? [];
  const roleName = (name: string) => inLanguage(roles.find((role) => role.name === name)?.title ?? { en: name }, language);
  const invite = (
    <May act="users.write">
      <PageButton to="/users/new" leftSection={<IconPlus size={16} />}>
        {t("invite")}
      </PageButton>
    </May>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={invite}>
      <ResourceList
        name="users"
        fetch={users.list}
        columns={useColumns(roleName)}
        nameOf={({ name }) => name}
        searchable
        filters={[
          { kind: "choice", name: "role", label: t("columns.role"), options: roles.map(({ name }) => ({ value: name, label: roleName(name) })) },
          {
            kind: "choice",
            name: "status",
            label: t("columns.status"),
            options: (["active", "blocked"] as const).map((value) => ({ value, label: t(`status.${value}`) })),
          },
        ]}
        bulk={
          may("users.write")
            ? [
                { label: t("status.blocked"), icon: IconBan, act: (row) => users.update(row, { status: "blocked" }) },
                { label: t("status.active"), icon: IconCheck, act: (row) => users.update(row, { status: "active" }) },
              ]
            : []
        }
        empty={<EmptyState icon={IconPeople} title={t("empty.title")} text={t("empty.text")} action={invite} />}
      />
    </Page>
  );
}

function useColumns(roleName: (name: string) => string): Column<User>[] {
  const t = peopleWords.use();
  const format = useFormat();
  return [
    { id: "name", header: t("columns.name"), cell: ({ id, name }) => <PageLink to={`/users/${id}`}>{name}</PageLink>, text: ({ name }) => name },
    { id: "email", header: t("columns.email"), cell: ({ email }) => email, text: ({ email }) => email },
    { id: "role", header: t("columns.role"), cell: ({ role }) => roleName(role), text: ({ role }) => role },
    { id: "status", header: t("columns.status"), cell: (row) => <UserStatus user={row} />, text: ({ status }) => status },
    { id: "second_factor", header: t("columns.factor"), cell: ({ second_factor }) => (second_factor ? t("on") : t("off")), text: ({ second_factor }) => String(second_factor) },
    { id: "last_login_at", header: t("columns.last"), cell: ({ last_login_at }) => (last_login_at ? format.ago(last_login_at) : t("never")), text: ({ last_login_at }) => last_login_at ?? "" },
  ];
}

function UserStatus({ user }: { user: User }) {
  const t = peopleWords.use();
  if (user.status === "blocked") return <Status tone="bad">{t("status.blocked")}</Status>;
  return user.invited ? <Status tone="busy">{t("status.invited")}</Status> : <Status tone="good">{t("status.active")}</Status>;
}

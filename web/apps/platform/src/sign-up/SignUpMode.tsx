import { Button, Group, Radio, Stack, Text, TextInput, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { answer, ifMatch } from "@ramal/api";
import { api } from "@ramal/api/platform";
import { listKey, Loaded, May, ResourceList, useMay } from "@ramal/features";
import { useFormat, useLanguage } from "@ramal/i18n";
import { EmptyState, IconMail, IconTrash, Page, ProblemView, Sheet } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { modeWords } from "./words";

const MODES = ["default", "open", "invitation", "closed"] as const;
type Mode = (typeof MODES)[number];

/** Who may sign up, and invitations. */
export default function SignUpMode() {
  const t = modeWords.use();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Stack gap="lg">
        <Choice />
        <May act="sign-up-invitations.write">
          <Invite />
        </May>
        <Invitations />
      </Stack>
    </Page>
  );
}

function Choice() {
  const t = modeWords.use();
  const may = useMay();
  const queries = useQueryClient();
  const policy = useQuery({ queryKey: ["sign-up"], queryFn: () => answer(api.GET("/sign-up")) });
  const set = useMutation({
    mutationFn: (mode: Mode) => answer(api.PUT("/sign-up", { body: { mode } })),
    onSuccess: (saved) => queries.setQueryData(["sign-up"], saved),
  });
  return (
    <Sheet padded>
      <Loaded row={policy}>
        {({ mode, effective }) => (
          <Radio.Group label={t("who")} description={t("now", { mode: t(`mode.${effective}`) })} value={mode} onChange={(value) => set.mutate(value as Mode)}>
            <Stack gap="xs" mt="md">
              {MODES.map((value) => (
                <Radio key={value} value={value} label={t(`mode.${value}`)} description={t(`help.${value}`)} disabled={!may("sign-up.write") || set.isPending} />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Loaded>
      {set.error ? <ProblemView problem={set.error} /> : null}
    </Sheet>
  );
}

function Invite() {
  const t = modeWords.use();
  const language = useLanguage();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const invite = useMutation({
    mutationFn: () => answer(api.POST("/sign-up-invitations", { body: { email: email.trim(), language } })),
    onSuccess: () => {
      setEmail("");
      notifications.show({ color: "teal", message: t("sent") });
      void queries.invalidateQueries({ queryKey: listKey("sign-up-invitations") });
    },
  });
  return (
    <Sheet padded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <Group align="flex-end">
          <TextInput type="email" label={t("email")} value={email} onChange={(event) => setEmail(event.currentTarget.value)} style={{ flex: "1 1 16rem" }} required withAsterisk={false} />
          <Button type="submit" loading={invite.isPending}>
            {t("invite")}
          </Button>
        </Group>
        {invite.error ? <ProblemView problem={invite.error} /> : null}
      </form>
    </Sheet>
  );
}

function Invitations() {
  const t = modeWords.use();
  const may = useMay();
  const format = useFormat();
  return (
    <div>
      <Title order={2} size="h4" mb="sm">
        <Text span inherit>
          {t("invite")}
        </Text>
      </Title>
      <ResourceList
        name="sign-up-invitations"
        fetch={(query) => answer(api.GET("/sign-up-invitations", { params: { query } }))}
        nameOf={({ email }) => email}
        columns={[
          { id: "email", header: t("columns.email"), cell: ({ email }) => email, text: ({ email }) => email },
          { id: "state", header: t("columns.state"), cell: ({ state }) => state, text: ({ state }) => state },
          { id: "expires_at", header: t("columns.until"), cell: ({ expires_at }) => format.dateTime(expires_at), text: ({ expires_at }) => expires_at },
        ]}
        bulk={
          may("sign-up-invitations.write")
            ? [
                {
                  label: t("remove"),
                  icon: IconTrash,
                  act: (row) => answer(api.DELETE("/sign-up-invitations/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
                },
              ]
            : []
        }
        empty={<EmptyState icon={IconMail} title={t("empty.title")} text={t("empty.text")} />}
      />
    </div>
  );
}

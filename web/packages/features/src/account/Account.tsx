import { Alert, Button, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { answer, problemOf } from "@ramal/api";
import { useFormat } from "@ramal/i18n";
import { Page, ProblemView, Status } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { StrongPassword } from "../entrance/StrongPassword";
import { FieldGroup } from "../forms/ResourceForm";
import { Loaded } from "../resource/row";
import { useConsole, useMe } from "../session";
import { SecondFactor } from "./SecondFactor";
import { accountWords } from "./words";

export default function Account() {
  const t = accountWords.use();
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Stack gap="lg">
        <FieldGroup title={t("password.title")} lead={t("password.lead")}>
          <PasswordChange />
        </FieldGroup>
        <FieldGroup title={t("factor.title")} lead={t("factor.lead")}>
          <SecondFactor />
        </FieldGroup>
        <FieldGroup title={t("sessions.title")} lead={t("sessions.lead")}>
          <Sessions />
        </FieldGroup>
      </Stack>
    </Page>
  );
}

function PasswordChange() {
  const t = accountWords.use();
  const { client } = useConsole();
  const me = useMe();
  const [current, setCurrent] = useState("");
  const [fresh, setFresh] = useState("");
  const [enough, setEnough] = useState(false);
  const change = useMutation({
    mutationFn: () => answer(client.POST("/session/password", { body: { current, new: fresh } })),
    onSuccess: () => {
      setCurrent("");
      setFresh("");
      notifications.show({ color: "teal", message: t("password.done") });
    },
  });
  const wrong = change.error !== null && problemOf(change.error).status === 403;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Stack maw={420}>
        <PasswordInput
          label={t("password.current")}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <StrongPassword value={fresh} onChange={setFresh} words={[me.user?.name ?? "", me.user?.email ?? ""].filter(Boolean)} onVerdict={setEnough} />
        {wrong ? <Alert color="red">{t("password.wrong")}</Alert> : change.error ? <ProblemView problem={change.error} /> : null}
        <Group>
          <Button type="submit" loading={change.isPending} disabled={!enough || !current}>
            {t("password.act")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Sessions() {
  const t = accountWords.use();
  const { client } = useConsole();
  const queries = useQueryClient();
  const format = useFormat();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: () => answer(client.GET("/sessions")) });
  const end = useMutation({
    mutationFn: (id: string) => answer(client.DELETE("/sessions/{id}", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
  return (
    <Loaded row={sessions}>
      {(rows) => (
        <Stack gap="md" style={{ gridColumn: "1 / -1" }}>
          {rows.map(({ id, agent, address, used_at, created_at, current }) => (
            <Group key={id} justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <Text size="sm" fw={550} truncate>
                  {agentName(agent) || t("sessions.unknown")} {current ? <Status tone="good">{t("sessions.current")}</Status> : null}
                </Text>
                <Text size="sm" c="dimmed">
                  {address} · {t("sessions.used", { ago: format.ago(used_at ?? created_at) })}
                </Text>
              </div>
              {current ? null : (
                <Button size="xs" variant="default" onClick={() => end.mutate(id)} loading={end.isPending && end.variables === id}>
                  {t("sessions.end")}
                </Button>
              )}
            </Group>
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** A browser's name and system out of what it says of itself. */
export function agentName(agent: string): string {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  return browser ? [browser, system].filter(Boolean).join(" · ") : agent.slice(0, 60);
}

import { Alert, Button, Code, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { answer, problemOf } from "@ramal/api";
import { useFormat } from "@ramal/i18n";
import { Copyable, ProblemView, QrCode, Status } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Loaded } from "../resource/row";
import { useConsole } from "../session";
import { accountWords } from "./words";

const KEY = ["second-factor"];

/** One's second factor: turning it on with an authenticator application, its recovery codes, turning it off. */
export function SecondFactor() {
  const t = accountWords.use();
  const { client } = useConsole();
  const { date } = useFormat();
  const queries = useQueryClient();
  const [codes, setCodes] = useState<string[]>();
  const [turning, setTurning] = useState<"on" | "fresh" | "off">();
  const factor = useQuery({ queryKey: KEY, queryFn: () => answer(client.GET("/second-factor")) });
  const finish = (made?: string[]) => {
    setTurning(undefined);
    setCodes(made);
    void queries.invalidateQueries({ queryKey: KEY });
  };
  if (codes) return <Codes codes={codes} done={() => setCodes(undefined)} />;
  if (turning === "on") return <TurnOn finish={finish} />;
  if (turning) return <WithCode kind={turning} finish={finish} />;
  return (
    <Loaded row={factor}>
      {({ active, confirmed_at, recovery_left }) => (
        <Stack align="flex-start">
          <Status tone={active ? "good" : "calm"}>{active ? t("factor.on", { since: date(confirmed_at) }) : t("factor.off")}</Status>
          {active ? (
            <>
              <Text size="sm" c="dimmed">
                {t("factor.left", { count: recovery_left })}
              </Text>
              <Group>
                <Button variant="default" onClick={() => setTurning("fresh")}>
                  {t("factor.fresh")}
                </Button>
                <Button variant="default" onClick={() => setTurning("off")}>
                  {t("factor.disable")}
                </Button>
              </Group>
            </>
          ) : (
            <Button onClick={() => setTurning("on")}>{t("factor.begin")}</Button>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

interface Step {
  finish: (codes?: string[]) => void;
}

function TurnOn({ finish }: Step) {
  const t = accountWords.use();
  const { client } = useConsole();
  const [password, setPassword] = useState("");
  const begin = useMutation({ mutationFn: () => answer(client.POST("/second-factor", { body: { password } })) });
  if (begin.data) return <Confirm uri={begin.data.uri} secret={begin.data.secret} finish={finish} />;
  return (
    <Asking act={() => begin.mutate()} busy={begin.isPending} error={begin.error} label={t("factor.next")}>
      <PasswordInput
        label={t("factor.password")}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        autoFocus
      />
    </Asking>
  );
}

function Confirm({ uri, secret, finish }: Step & { uri: string; secret: string }) {
  const t = accountWords.use();
  const { client } = useConsole();
  const [code, setCode] = useState("");
  const confirm = useMutation({
    mutationFn: () => answer(client.POST("/second-factor/confirm", { body: { code: code.trim() } })),
    onSuccess: ({ codes }) => finish(codes),
  });
  return (
    <Asking act={() => confirm.mutate()} busy={confirm.isPending} error={confirm.error} label={t("factor.confirm")}>
      <Text size="sm">{t("factor.scan")}</Text>
      <QrCode text={uri} label={t("factor.picture")} />
      <div>
        <Text size="sm" fw={550}>
          {t("factor.secret")}
        </Text>
        <Copyable value={secret} />
      </div>
      <CodeInput value={code} onChange={setCode} />
    </Asking>
  );
}

/** New recovery codes, or doing without: both ask for a code. */
function WithCode({ kind, finish }: Step & { kind: "fresh" | "off" }) {
  const t = accountWords.use();
  const { client } = useConsole();
  const [code, setCode] = useState("");
  const act = useMutation({
    mutationFn: async () => {
      const body = { code: code.trim() };
      if (kind === "fresh") return (await answer(client.POST("/second-factor/recovery-codes", { body }))).codes;
      await answer(client.POST("/second-factor/disable", { body }));
      return undefined;
    },
    onSuccess: (codes) => finish(codes),
  });
  return (
    <Asking act={() => act.mutate()} busy={act.isPending} error={act.error} label={kind === "fresh" ? t("factor.fresh") : t("factor.disable")}>
      <CodeInput value={code} onChange={setCode} />
    </Asking>
  );
}

function CodeInput({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = accountWords.use();
  return (
    <TextInput
      label={t("factor.code")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={20}
    />
  );
}

interface AskingProps {
  act: () => void;
  busy: boolean;
  error: unknown;
  label: string;
  children: React.ReactNode;
}

function Asking({ act, busy, error, label, children }: AskingProps) {
  const t = accountWords.use();
  const status = error ? problemOf(error).status : 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act();
      }}
    >
      <Stack maw={420} align="stretch">
        {children}
        {status === 401 || status === 403 || status === 422 ? <Alert color="red">{t("factor.wrong")}</Alert> : error ? <ProblemView problem={error} /> : null}
        <Group>
          <Button type="submit" loading={busy}>
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Codes({ codes, done }: { codes: string[]; done: () => void }) {
  const t = accountWords.use();
  return (
    <Stack>
      <Text fw={600}>{t("factor.codes")}</Text>
      <Text size="sm" c="dimmed">
        {t("factor.codesHelp")}
      </Text>
      <SimpleGrid cols={2} maw={360} spacing="xs">
        {codes.map((code) => (
          <Code key={code} block>
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group>
        <Button onClick={done}>{t("factor.kept")}</Button>
      </Group>
    </Stack>
  );
}

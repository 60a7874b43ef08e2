import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { type Credentials, entrance, isWrongCredential, type LogInStep, readMe } from "@ramal/api";
import { ProblemView } from "@ramal/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { PageLink } from "../links";
import { useAddress, useGo } from "../navigation";
import { useBrand, useConsole } from "../session";
import { consoleOf, keptNamespace, keepNamespace, safeNext } from "./destination";
import { Entrance } from "./Entrance";
import { entranceWords } from "./words";

/** Log-in: namespace, e-mail and password, then the second factor of who has one. */
export default function LogIn() {
  const t = entranceWords.use();
  const here = useConsole();
  const brand = useBrand();
  const [challenge, setChallenge] = useState<string>();
  const queries = useQueryClient();
  const go = useGo();
  const [{ next }] = useAddress();
  const proceed = async (step: LogInStep) => {
    if (step.step === "second-factor") return setChallenge(step.challenge ?? "");
    if (step.audience && step.audience !== here.audience) return window.location.assign(consoleOf(step.audience));
    queries.setQueryData(["me"], await readMe(here.audience));
    go(safeNext(next, here.base), { replace: true });
  };
  if (challenge) {
    return (
      <Entrance title={t("codeTitle")}>
        <SecondStep challenge={challenge} proceed={proceed} back={() => setChallenge(undefined)} />
      </Entrance>
    );
  }
  return (
    <Entrance title={t("title", { name: brand.name })} lead={t(`lead.${here.audience}`)}>
      <FirstStep proceed={proceed} />
    </Entrance>
  );
}

interface StepProps {
  proceed: (step: LogInStep) => Promise<void> | void;
}

function FirstStep({ proceed }: StepProps) {
  const t = entranceWords.use();
  const { audience } = useConsole();
  const logIn = useMutation({ mutationFn: async (given: Credentials) => proceed(await entrance.logIn(given)) });
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "").trim();
    const namespace = audience === "platform" ? "platform" : text("namespace");
    keepNamespace(namespace);
    logIn.mutate({ namespace, email: text("email"), password: String(data.get("password") ?? "") });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {audience === "platform" ? null : (
          <TextInput
            name="namespace"
            label={t("fields.namespace.label")}
            description={t("fields.namespace.help")}
            defaultValue={keptNamespace()}
            autoComplete="organization"
            autoCapitalize="none"
            required
            withAsterisk={false}
            autoFocus={!keptNamespace()}
          />
        )}
        <TextInput name="email" type="email" label={t("fields.email.label")} autoComplete="username" required withAsterisk={false} autoFocus={Boolean(keptNamespace())} />
        <PasswordInput name="password" label={t("fields.password.label")} autoComplete="current-password" required withAsterisk={false} />
        <Refused thrown={logIn.error} text={t("wrong")} />
        <Button type="submit" fullWidth size="md" loading={logIn.isPending}>
          {t("act")}
        </Button>
        <Text ta="center" size="sm">
          <PageLink to="/forgotten">{t("forgotten")}</PageLink>
        </Text>
      </Stack>
    </form>
  );
}

function SecondStep({ challenge, proceed, back }: StepProps & { challenge: string; back: () => void }) {
  const t = entranceWords.use();
  const [code, setCode] = useState("");
  const send = useMutation({ mutationFn: async () => proceed(await entrance.secondStep(challenge, code.trim())) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <TextInput
          label={t("code")}
          description={t("codeHelp")}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          autoFocus
          required
          withAsterisk={false}
        />
        <Refused thrown={send.error} text={t("wrongCode")} />
        <Button type="submit" fullWidth size="md" loading={send.isPending}>
          {t("codeAct")}
        </Button>
        <Button variant="subtle" color="gray" onClick={back}>
          {t("back")}
        </Button>
      </Stack>
    </form>
  );
}

function Refused({ thrown, text }: { thrown: unknown; text: string }) {
  if (!thrown) return null;
  if (!isWrongCredential(thrown)) return <ProblemView problem={thrown} />;
  return (
    <Alert color="red" role="alert">
      {text}
    </Alert>
  );
}

import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { entrance, isWrongCredential, readMe, themeOfAddress } from "@ramal/api";
import { CompanyLogIn, CompanyRefusal, Entrance, safeNext, useAddress, useBrand, useConsole, useGo } from "@ramal/features";
import { PLAIN, ProblemView } from "@ramal/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { keepLogin, keptLogin, placeNeeded } from "./login";
import { entranceWords } from "./words";

/** Log-in with a subscriber's name and softphone password. The password leaves the page with the request and is kept nowhere. */
export default function LogIn() {
  const t = entranceWords.use();
  const brand = useBrand();
  return (
    <Entrance title={t("title")} lead={brand === PLAIN ? t("lead") : t("leadOf", { name: brand.name })}>
      <Stack>
        <CompanyRefusal />
        <Form />
        <Text size="sm" c="dimmed" ta="center">
          {t("help")}
        </Text>
      </Stack>
    </Entrance>
  );
}

function Form() {
  const t = entranceWords.use();
  const { data: address } = useQuery({ queryKey: ["theme"], queryFn: themeOfAddress, staleTime: Infinity, retry: false });
  const [kept] = useState(keptLogin);
  const [login, setLogin] = useState(kept.login);
  const form = useRef<HTMLFormElement>(null);
  const { enter, busy, problem } = useEnter();
  const own = address?.namespace ?? "";
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "").trim();
    const place = text("place") || own;
    keepLogin(login.trim(), text("place"));
    void enter({ login: login.trim(), place, password: String(data.get("password") ?? "") }, () => emptyPassword(form.current));
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack>
        <TextInput
          name="login"
          label={t("login.label")}
          description={t("login.help")}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          autoFocus={login === ""}
        />
        {placeNeeded(login, own) ? (
          <TextInput
            name="place"
            label={t("place.label")}
            description={t("place.help")}
            defaultValue={kept.place}
            autoComplete="organization"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
          />
        ) : null}
        <PasswordInput
          name="password"
          label={t("password.label")}
          description={t("password.help")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus={login !== ""}
        />
        <Refused thrown={problem} />
        <Button type="submit" fullWidth size="md" loading={busy}>
          {t("act")}
        </Button>
        <CompanyLogIn place={login.includes("@") ? login : own} />
      </Stack>
    </form>
  );
}

/** Log in; not a mutation, which would keep what it was given. */
function useEnter() {
  const here = useConsole();
  const queries = useQueryClient();
  const go = useGo();
  const [{ next }] = useAddress();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const enter = async (given: { login: string; place: string; password: string }, over: () => void) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await entrance.phoneLogIn(given);
      queries.setQueryData(["me"], await readMe(here.audience));
      over();
      go(safeNext(next, here.base), { replace: true });
    } catch (thrown) {
      over();
      setProblem(thrown);
    } finally {
      setBusy(false);
    }
  };
  return { enter, busy, problem };
}

function emptyPassword(form: HTMLFormElement | null): void {
  const field = form?.elements.namedItem("password");
  if (field instanceof HTMLInputElement) field.value = "";
}

function Refused({ thrown }: { thrown: unknown }) {
  const t = entranceWords.use();
  if (!thrown) return null;
  if (!isWrongCredential(thrown)) return <ProblemView problem={thrown} />;
  return (
    <Alert color="red" role="alert">
      {t("wrong")}
    </Alert>
  );
}

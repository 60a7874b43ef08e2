import { Alert, Button, Stack, Tabs, Text, TextInput } from "@mantine/core";
import { entrance } from "@ramal/api";
import { ProblemView } from "@ramal/ui";
import { useMutation } from "@tanstack/react-query";
import { PageLink } from "../links";
import { keptNamespace } from "./destination";
import { Entrance } from "./Entrance";
import { entranceWords } from "./words";
import { useConsole } from "../session";

/** Asks for a letter: a link for a new password, or the namespaces of an address. The answer never tells whether it is known. */
export default function Forgotten() {
  const t = entranceWords.use();
  const { audience } = useConsole();
  return (
    <Entrance title={t("reset.title")}>
      {audience === "platform" ? (
        <Ask kind="password" />
      ) : (
        <Tabs defaultValue="password" keepMounted={false}>
          <Tabs.List grow mb="md">
            <Tabs.Tab value="password">{t("reset.passwordTab")}</Tabs.Tab>
            <Tabs.Tab value="namespace">{t("reset.namespaceTab")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="password">
            <Ask kind="password" />
          </Tabs.Panel>
          <Tabs.Panel value="namespace">
            <Ask kind="namespace" />
          </Tabs.Panel>
        </Tabs>
      )}
      <Text ta="center" size="sm">
        <PageLink to="/log-in">{t("reset.logIn")}</PageLink>
      </Text>
    </Entrance>
  );
}

function Ask({ kind }: { kind: "password" | "namespace" }) {
  const t = entranceWords.use();
  const { audience } = useConsole();
  const ask = useMutation({
    mutationFn: ({ namespace, email }: { namespace: string; email: string }) =>
      kind === "password" ? entrance.forgotPassword(namespace, email) : entrance.forgotNamespace(email),
  });
  if (ask.isSuccess) return <Alert color="teal">{t("reset.sent")}</Alert>;
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "").trim();
    ask.mutate({ namespace: audience === "platform" ? "platform" : text("namespace"), email: text("email") });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm" c="dimmed">
          {kind === "password" ? t("reset.passwordText") : t("reset.namespaceText")}
        </Text>
        {kind === "password" && audience !== "platform" ? (
          <TextInput name="namespace" label={t("fields.namespace.label")} defaultValue={keptNamespace()} required withAsterisk={false} />
        ) : null}
        <TextInput name="email" type="email" label={t("fields.email.label")} autoComplete="username" required withAsterisk={false} />
        {ask.error ? <ProblemView problem={ask.error} /> : null}
        <Button type="submit" loading={ask.isPending}>
          {t("reset.act")}
        </Button>
      </Stack>
    </form>
  );
}

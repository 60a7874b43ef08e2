import { Alert, Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { FieldGroup, Loaded, May, NumberField, ResourceForm, SecretField, SelectField, SwitchField, TextField, useJob, useMay, useMe, useRemoval } from "@ramal/features";
import { useFormat, useLanguage } from "@ramal/i18n";
import { IconMail, IconTrash, Page, ProblemView, Sheet } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { mail, type MailSettings } from "./mail";
import { mailWords } from "./words";

const SECURITY = ["starttls", "tls", "none"] as const;
const schema = z.object({
  enabled: z.boolean(),
  host: z.string().trim().min(1).max(254),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(SECURITY),
  username: z.string().max(255),
  password: z.string().max(255),
  sender: z.email().max(254),
});

/** The provider's own mail server, and a letter to try it with. */
export default function MailSettingsPage() {
  const t = mailWords.use();
  const settings = useQuery({ queryKey: ["mail-settings"], queryFn: mail.get });
  return (
    <Page title={t("title")} lead={t("lead")} actions={settings.data?.version ? <Remove reload={() => void settings.refetch()} /> : null}>
      <Loaded row={settings}>
        {(row) => (
          <Stack gap="lg">
            <State row={row} />
            <Editor key={row.version} row={row} reload={() => void settings.refetch()} />
            {row.version ? (
              <May act="mail-settings.write">
                <Trial done={() => void settings.refetch()} />
              </May>
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function State({ row }: { row: MailSettings }) {
  const t = mailWords.use();
  const { dateTime } = useFormat();
  if (!row.version) return <Alert color="gray">{t("none")}</Alert>;
  return row.failure ? <Alert color="orange">{t("failed", { when: dateTime(row.failed_at), failure: row.failure })}</Alert> : null;
}

function Remove({ reload }: { reload: () => void }) {
  const t = mailWords.use();
  const remove = useRemoval();
  const ask = () => remove({ of: "mail-settings", name: t("title"), losses: [t("losses.password")], act: () => mail.remove().then(reload), to: "/mail-settings" });
  return (
    <May act="mail-settings.write">
      <Button variant="default" color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
        {t("remove")}
      </Button>
    </May>
  );
}

function Editor({ row, reload }: { row: MailSettings; reload: () => void }) {
  const t = mailWords.use();
  const may = useMay();
  const queries = useQueryClient();
  const security = SECURITY.find((one) => one === row.security) ?? "starttls";
  const initial = { enabled: row.version ? row.enabled : true, host: row.host, port: row.port, security, username: row.username, password: "", sender: row.sender };
  return (
    <ResourceForm
      schema={schema}
      initial={initial}
      words={mailWords}
      save={({ password, ...rest }) => mail.put(row, { ...rest, ...(password ? { password } : {}) })}
      done={(saved) => queries.setQueryData(["mail-settings"], saved)}
      cancel="/"
      reload={reload}
      readOnly={!may("mail-settings.write")}
    >
      <FieldGroup title={t("server")} lead={t("serverLead")}>
        <TextField name="host" required mono />
        <NumberField name="port" min={1} max={65_535} />
        <SelectField name="security" options={SECURITY.map((value) => ({ value, label: t(`security.${value}`) }))} />
        <SwitchField name="enabled" />
      </FieldGroup>
      <FieldGroup title={t("account")} lead={t("accountLead")}>
        <TextField name="sender" required inputMode="email" />
        <TextField name="username" />
        <SecretField name="password" />
      </FieldGroup>
    </ResourceForm>
  );
}

function Trial({ done }: { done: () => void }) {
  const t = mailWords.use();
  const me = useMe();
  const language = useLanguage();
  const [to, setTo] = useState(me.user?.email ?? "");
  const sending = useMutation({ mutationFn: () => mail.test({ to, language }), onSettled: done });
  const job = useJob(mail.job, sending.data);
  const over = job?.status === "done" || job?.status === "failed";
  return (
    <Sheet padded>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t("trial")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("trialLead")}
        </Text>
        <Group align="flex-end">
          <TextInput label={t("to")} type="email" value={to} onChange={({ currentTarget }) => setTo(currentTarget.value.trim())} style={{ flex: "1 1 16rem" }} />
          <Button leftSection={<IconMail size={16} />} loading={sending.isPending || (job !== undefined && !over)} disabled={!z.email().safeParse(to).success} onClick={() => sending.mutate()}>
            {t("send")}
          </Button>
        </Group>
        {sending.error ? <ProblemView problem={sending.error} /> : null}
        <div aria-live="polite">
          {over ? (
            <Alert color={job.result.sent ? "teal" : "orange"}>
              <Text size="sm" fw={600}>
                {t(job.result.sent ? "sent" : "refused")}
              </Text>
              <Text size="sm" ff="monospace" style={{ overflowWrap: "anywhere" }}>
                {job.result.answer ?? ""}
              </Text>
            </Alert>
          ) : null}
        </div>
      </Stack>
    </Sheet>
  );
}

import { SegmentedControl, Stack, Switch, Text, useMantineColorScheme } from "@mantine/core";
import { FieldGroup, Loaded, NumberField, ResourceForm, SelectField, SwitchField, TextField } from "@ramal/features";
import { chooseLanguage } from "@ramal/i18n";
import { Page, ProblemView } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { changeOf, changeSettings, type Settings, settingsQuery, settingsSchema, type SettingsValues, valuesOf } from "./settings";
import { ownSettingsWords } from "./words";

export default function SettingsPage() {
  const t = ownSettingsWords.use();
  const row = useQuery(settingsQuery);
  return (
    <Page title={t("title")} lead={t("lead")} narrow>
      <Loaded row={row}>
        {(settings) => (
          <Stack gap="lg">
            <Form key={settings.version} settings={settings} reload={() => void row.refetch()} />
            <Look settings={settings} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Form({ settings, reload }: { settings: Settings; reload: () => void }) {
  const t = ownSettingsWords.use();
  const queries = useQueryClient();
  const save = (values: SettingsValues) => changeSettings(settings, changeOf(values));
  const done = (saved: Settings) => {
    queries.setQueryData(settingsQuery.queryKey, saved);
    if (saved.language === "pt-BR" || saved.language === "en") chooseLanguage(saved.language);
  };
  const languages = [
    { value: "", label: t("languages.own") },
    { value: "pt-BR", label: t("languages.pt") },
    { value: "en", label: t("languages.en") },
  ];
  return (
    <ResourceForm
      initial={valuesOf(settings)}
      schema={settingsSchema}
      words={ownSettingsWords}
      codes={{ loop: t("loop"), emergency: t("emergency") }}
      save={save}
      done={done}
      cancel="/"
      reload={reload}
    >
      <FieldGroup title={t("forwards")} lead={t("forwardsLead")}>
        <TextField name="forward_always" />
        <TextField name="forward_busy" />
        <TextField name="forward_no_answer" />
        <NumberField name="ring_timeout" min={5} max={300} suffix={t("seconds")} />
      </FieldGroup>
      <FieldGroup title={t("general")}>
        <SwitchField name="voicemail" />
        <SelectField name="language" options={languages} />
      </FieldGroup>
    </ResourceForm>
  );
}

/** What holds for this browser: it takes effect at once. */
function Look({ settings }: { settings: Settings }) {
  const t = ownSettingsWords.use();
  const queries = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const blocked = "Notification" in window && Notification.permission === "denied";
  const notify = useMutation({
    mutationFn: (notifications: boolean) => changeSettings(settings, { preferences: { ...settings.preferences, notifications } }),
    onSuccess: (saved) => queries.setQueryData(settingsQuery.queryKey, saved),
  });
  return (
    <FieldGroup title={t("look")} lead={t("lookLead")}>
      <SegmentedControl
        aria-label={t("look")}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as "light" | "dark" | "auto")}
        data={(["light", "dark", "auto"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <div>
        <Switch label={t("notify")} description={t("notifyHelp")} checked={settings.preferences.notifications} disabled={notify.isPending} onChange={(event) => notify.mutate(event.currentTarget.checked)} />
        {blocked ? (
          <Text size="sm" mt="xs">
            {t("notifyOff")}
          </Text>
        ) : null}
        {notify.error ? <ProblemView problem={notify.error} /> : null}
      </div>
    </FieldGroup>
  );
}

import { Alert, Button, Select, Slider, Stack, Text } from "@mantine/core";
import { FieldGroup, Loaded } from "@ramal/features";
import { IconMic, Page, ProblemView } from "@ramal/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { tellFault } from "../panel/dialling";
import { changeSettings, type Settings, settingsQuery } from "../settings/settings";
import { findDevices, type Found, NOTHING_FOUND, type Preferences, resolved, watchDevices } from "../station/devices";
import { Tests } from "./Tests";
import { deviceWords } from "./words";

const devicesKey = ["devices"] as const;

/** Where one speaks, listens and is called, and tests of each. */
export default function DevicesPage() {
  const t = deviceWords.use();
  const row = useQuery(settingsQuery);
  return (
    <Page title={t("title")} lead={t("lead")} narrow>
      <Loaded row={row}>{(settings) => <Devices settings={settings} />}</Loaded>
    </Page>
  );
}

/** Devices come and go: the browser tells. */
function useFound(): { found: Found; look: () => void } {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: devicesKey, queryFn: findDevices, staleTime: Infinity });
  useEffect(() => {
    const look = () => void queries.invalidateQueries({ queryKey: devicesKey });
    return watchDevices(look);
  }, [queries]);
  return { found: data ?? NOTHING_FOUND, look: () => void queries.invalidateQueries({ queryKey: devicesKey }) };
}

function Devices({ settings }: { settings: Settings }) {
  const t = deviceWords.use();
  const queries = useQueryClient();
  const { found, look } = useFound();
  const { preferences } = settings;
  const save = useMutation({
    mutationFn: (change: Partial<Preferences>) => changeSettings(settings, { preferences: { ...preferences, ...change } }),
    onSuccess: (saved) => queries.setQueryData(settingsQuery.queryKey, saved),
  });
  const choose = "setSinkId" in HTMLMediaElement.prototype;
  return (
    <Stack gap="lg">
      {found.inputs.length === 0 ? <Allow done={look} /> : null}
      <FieldGroup title={t("choose")}>
        <Choice name="microphone" devices={found.inputs} value={preferences.microphone} pick={(microphone) => save.mutate({ microphone })} />
        {choose ? (
          <>
            <Choice name="speaker" devices={found.outputs} value={preferences.speaker} pick={(speaker) => save.mutate({ speaker })} />
            <Choice name="ringer" devices={found.outputs} value={preferences.ring_device} pick={(ring_device) => save.mutate({ ring_device })} />
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t("noChoice")}
          </Text>
        )}
        <Volume key={preferences.ring_volume} value={preferences.ring_volume} pick={(ring_volume) => save.mutate({ ring_volume })} />
        {save.error ? <ProblemView problem={save.error} retry={() => void queries.invalidateQueries({ queryKey: settingsQuery.queryKey })} /> : null}
      </FieldGroup>
      <Tests devices={resolved(preferences, found)} />
    </Stack>
  );
}

function Allow({ done }: { done: () => void }) {
  const t = deviceWords.use();
  const ask = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      stream.getTracks().forEach((track) => track.stop());
      done();
    } catch (thrown) {
      tellFault(thrown);
    }
  };
  return (
    <Alert color="orange" icon={<IconMic />} title={t("allow.title")} role="status">
      <Text size="sm">{t("allow.text")}</Text>
      <Button mt="sm" size="xs" onClick={() => void ask()}>
        {t("allow.act")}
      </Button>
    </Alert>
  );
}

interface ChoiceProps {
  name: "microphone" | "speaker" | "ringer";
  devices: MediaDeviceInfo[];
  value: string;
  pick: (name: string) => void;
}

const SYSTEM = "";

function Choice({ name, devices, value, pick }: ChoiceProps) {
  const t = deviceWords.use();
  const names = [...new Set(devices.map(({ label }) => label))];
  const gone = value !== SYSTEM && !names.includes(value) ? [{ value, label: t("gone", { name: value }) }] : [];
  const data = [{ value: SYSTEM, label: t("system") }, ...names.map((label) => ({ value: label, label })), ...gone];
  return (
    <Select
      label={t(`${name}.label`)}
      description={t(`${name}.help`)}
      data={data}
      value={value}
      allowDeselect={false}
      onChange={(picked) => pick(picked ?? SYSTEM)}
    />
  );
}

function Volume({ value, pick }: { value: number; pick: (volume: number) => void }) {
  const t = deviceWords.use();
  return (
    <div>
      <Text size="sm" fw={500} mb="xs">
        {t("volume")}
      </Text>
      <Slider defaultValue={value} onChangeEnd={pick} min={0} max={100} step={5} thumbLabel={t("volume")} label={(percent) => `${String(percent)} %`} />
    </div>
  );
}

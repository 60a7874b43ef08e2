import { Button, Progress, Stack, Text } from "@mantine/core";
import type { Devices } from "@ramal/phone-core";
import { FieldGroup } from "@ramal/features";
import { IconBell, IconCalls, IconMic, IconSpeaker } from "@ramal/ui";
import { type ReactNode, useEffect, useState } from "react";
import { useWhyNot } from "../panel/DialPad";
import { tellFault, useDial } from "../panel/dialling";
import { Bell } from "../station/bell";
import { bell } from "../shell/equipment";
import { closeMicrophone, openMicrophone, playThrough, record, watchLevel } from "./sound";
import { deviceWords } from "./words";

const ECHO = "*43";
const TONE = 1200;
const test = new Bell();

/** One test for each part of the way of sound, and one for the whole. */
export function Tests({ devices }: { devices: Devices }) {
  const t = deviceWords.use();
  return (
    <FieldGroup title={t("test")}>
      <Level key={devices.microphone} device={devices.microphone} />
      <Tone device={devices.speaker} />
      <Ring device={devices.ringer} />
      <Record devices={devices} />
      <Echo />
    </FieldGroup>
  );
}

function Test({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <Stack gap="xs" align="flex-start">
      <div>
        <Text fw={550}>{title}</Text>
        <Text size="sm" c="dimmed">
          {lead}
        </Text>
      </div>
      {children}
    </Stack>
  );
}

const SILENT = 3;

function Level({ device }: { device: string }) {
  const t = deviceWords.use();
  const [stream, setStream] = useState<MediaStream>();
  const [level, setLevel] = useState(0);
  const [most, setMost] = useState(0);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (!stream) return undefined;
    const stop = watchLevel(stream, (now) => {
      setLevel(now);
      setMost((before) => Math.max(before, now));
      setLooks((count) => count + 1);
    });
    return () => {
      stop();
      closeMicrophone(stream);
    };
  }, [stream]);
  const start = () => {
    setMost(0);
    setLooks(0);
    openMicrophone(device).then(setStream, tellFault);
  };
  return (
    <Test title={t("level.title")} lead={t("level.lead")}>
      <Progress.Root size="lg" w="100%" maw={320}>
        <Progress.Section value={level} color="teal" aria-label={t("level.label")} />
      </Progress.Root>
      {stream && looks > 40 && most < SILENT ? (
        <Text size="sm" role="alert">
          {t("level.silent")}
        </Text>
      ) : null}
      <Button variant="default" leftSection={<IconMic size={16} />} onClick={() => (stream ? setStream(undefined) : start())}>
        {stream ? t("level.stop") : t("level.start")}
      </Button>
    </Test>
  );
}

function Tone({ device }: { device: string }) {
  const t = deviceWords.use();
  const play = () => {
    test.play("ringing", device);
    setTimeout(() => test.stop(), TONE);
  };
  return (
    <Test title={t("tone.title")} lead={t("tone.lead")}>
      <Button variant="default" leftSection={<IconSpeaker size={16} />} onClick={play}>
        {t("tone.act")}
      </Button>
    </Test>
  );
}

function Ring({ device }: { device: string }) {
  const t = deviceWords.use();
  const [ringing, setRinging] = useState(false);
  useEffect(() => {
    if (!ringing) return undefined;
    test.volume = bell.volume;
    test.play("bell", device);
    return () => test.stop();
  }, [ringing, device]);
  return (
    <Test title={t("ring.title")} lead={t("ring.lead")}>
      <Button variant="default" leftSection={<IconBell size={16} />} onClick={() => setRinging(!ringing)}>
        {ringing ? t("ring.stop") : t("ring.act")}
      </Button>
    </Test>
  );
}

function Record({ devices: { microphone, speaker } }: { devices: Devices }) {
  const t = deviceWords.use();
  const [state, setState] = useState<"still" | "recording" | "playing">("still");
  const run = async () => {
    try {
      const stream = await openMicrophone(microphone);
      setState("recording");
      const sound = await record(stream).finally(() => closeMicrophone(stream));
      setState("playing");
      await playThrough(sound, speaker);
    } catch (thrown) {
      tellFault(thrown);
    } finally {
      setState("still");
    }
  };
  const words = { still: t("record.act"), recording: t("record.busy"), playing: t("record.play") };
  return (
    <Test title={t("record.title")} lead={t("record.lead")}>
      <Button variant="default" leftSection={<IconMic size={16} />} disabled={state !== "still"} onClick={() => void run()}>
        {words[state]}
      </Button>
    </Test>
  );
}

function Echo() {
  const t = deviceWords.use();
  const dial = useDial();
  const why = useWhyNot();
  return (
    <Test title={t("echo.title")} lead={t("echo.lead")}>
      <Button leftSection={<IconCalls size={16} />} disabled={Boolean(why)} title={why} onClick={() => dial?.(ECHO)}>
        {t("echo.act")}
      </Button>
    </Test>
  );
}

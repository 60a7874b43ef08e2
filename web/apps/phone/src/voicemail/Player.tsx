import { ActionIcon, Slider, Text } from "@mantine/core";
import { durationOf } from "@ramal/i18n";
import { IconPause, IconPlay, ProblemView } from "@ramal/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ear } from "../station/devices";
import { type Message, messages } from "./messages";
import classes from "./Voicemail.module.css";
import { voicemailWords } from "./words";

/** Plays one message: fetched when somebody wants to hear it, as a whole, so that one can go back and forth in it. */
export function Player({ message, who }: { message: Message; who: string }) {
  const t = voicemailWords.use();
  const { sound, playing, at, problem, toggle, seek } = useSound(message);
  const length = message.milliseconds / 1000;
  return (
    <div className={classes.player}>
      <ActionIcon variant="filled" size="lg" radius="xl" loading={sound === "loading"} aria-label={playing ? t("pause") : t("play", { who })} onClick={() => void toggle()}>
        {playing ? <IconPause size={18} /> : <IconPlay size={18} />}
      </ActionIcon>
      <Slider
        className={classes.seek ?? ""}
        size="sm"
        label={null}
        thumbLabel={t("seek")}
        min={0}
        max={Math.max(length, 0.1)}
        step={0.1}
        value={Math.min(at, length)}
        disabled={sound !== "ready"}
        onChange={seek}
      />
      <Text size="sm" c="dimmed" className={classes.time ?? ""}>
        {durationOf(Math.floor(at))} / {durationOf(length)}
      </Text>
      {problem ? <ProblemView problem={problem} /> : null}
      {sound === "lost" ? (
        <Text size="sm" role="alert">
          {t("lost")}
        </Text>
      ) : null}
    </div>
  );
}

/** Sound does not outlive its page: the answer ends it. */
function openUntilLeft(held: React.RefObject<HTMLAudioElement | undefined>): () => void {
  return () => {
    held.current?.pause();
    if (held.current) URL.revokeObjectURL(held.current.src);
  };
}

function useSound(message: Message) {
  const queries = useQueryClient();
  const element = useRef<HTMLAudioElement>(undefined);
  const [sound, setSound] = useState<"none" | "loading" | "ready" | "lost">("none");
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<unknown>();

  useEffect(() => openUntilLeft(element), []);

  const load = async () => {
    setSound("loading");
    const audio = new Audio(URL.createObjectURL(await messages.audio(message)));
    audio.onplay = () => setPlaying(true);
    audio.onpause = audio.onended = () => setPlaying(false);
    audio.ontimeupdate = () => setAt(audio.currentTime);
    audio.onerror = () => setSound("lost");
    if (ear.device && "setSinkId" in audio) await audio.setSinkId(ear.device).catch(() => undefined); // gone: the system's own
    element.current = audio;
    setSound("ready");
    if (message.heard_at === null) void queries.invalidateQueries({ queryKey: ["voicemail"] }); // the server has noted it
    return audio;
  };
  const toggle = async () => {
    setProblem(undefined);
    try {
      const audio = element.current ?? (await load());
      if (audio.paused) await audio.play();
      else audio.pause();
    } catch (thrown) {
      if (element.current) setSound("lost");
      else {
        setSound("none");
        setProblem(thrown);
      }
    }
  };
  const seek = (place: number) => {
    if (element.current) element.current.currentTime = place;
    setAt(place);
  };
  return { sound, playing, at, problem, toggle, seek };
}

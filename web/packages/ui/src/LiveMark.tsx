import type { LiveState } from "@ramal/api/live";
import { Status, type Tone } from "./Bits";
import { uiWords } from "./words";

const TONES: Record<LiveState, Tone> = { connecting: "busy", open: "good", waiting: "warn", closed: "calm" };

/** Whether a live page is really live. */
export function LiveMark({ state }: { state: LiveState }) {
  const t = uiWords.use();
  return <Status tone={TONES[state]}>{t(`live.${state}`)}</Status>;
}

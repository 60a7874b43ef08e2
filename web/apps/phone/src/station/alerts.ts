import type { Call, Phone } from "@ramal/phone-core";
import type { Bell, Sound } from "./bell";

/** What calls attention outside of the page: seams for tests. */
export interface Outside {
  bell: Bell;
  /** Where one hears the other side: the tone that they ring is played there. */
  speaker: () => string;
  /** Show a notification of the browser; the answer takes it away. Undefined where none is wanted or allowed. */
  notify: (call: Call) => (() => void) | undefined;
  title: (call: Call) => string;
}

const BLINK = 1000;

/** Return what is to be heard now. */
export function soundOf(calls: readonly Call[]): Sound | undefined {
  const incoming = calls.some(({ state }) => state === "incoming");
  const busy = calls.some(({ state }) => state === "talking" || state === "held" || state === "dialling" || state === "ringing");
  if (incoming) return busy ? "knock" : "bell";
  return calls.some(({ state }) => state === "ringing") ? "ringing" : undefined;
}

/** Ring, blink in the title and notify while somebody calls. The answer ends it. */
export function followAlerts(phone: Phone, { bell, speaker, notify, title }: Outside): () => void {
  const shown = new Map<string, (() => void) | undefined>();
  let blinking: ReturnType<typeof setInterval> | undefined;
  let plain = "";

  const blink = (call: Call | undefined) => {
    if (call && blinking === undefined) {
      plain = document.title;
      document.title = title(call);
      blinking = setInterval(() => {
        document.title = document.title === title(call) ? plain : title(call);
      }, BLINK);
    } else if (!call && blinking !== undefined) {
      clearInterval(blinking);
      blinking = undefined;
      document.title = plain;
    }
  };

  const look = () => {
    const { calls } = phone.state();
    const incoming = calls.filter(({ state }) => state === "incoming");
    const sound = soundOf(calls);
    if (sound) bell.play(sound, sound === "bell" ? bell.device : speaker());
    else bell.stop();
    for (const call of incoming) if (!shown.has(call.id)) shown.set(call.id, notify(call));
    for (const [id, close] of shown) {
      if (incoming.some((call) => call.id === id)) continue;
      close?.();
      shown.delete(id);
    }
    blink(incoming[0]);
  };

  const unsubscribe = phone.subscribe(look);
  look();
  return () => {
    unsubscribe();
    bell.stop();
    blink(undefined);
    shown.forEach((close) => close?.());
  };
}

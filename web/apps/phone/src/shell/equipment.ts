import { notifications } from "@mantine/notifications";
import type { Call, Party } from "@ramal/phone-core";
import type { QueryClient } from "@tanstack/react-query";
import { callWords } from "../call/words";
import { followAlerts } from "../station/alerts";
import { Bell } from "../station/bell";
import { ear, findDevices, type Preferences, resolved } from "../station/devices";
import { credentials, iceServers, type Own } from "../station/own";
import type { Equipment, Station } from "../station/station";

/** What the page knows and the telephone's surroundings ask for. It changes; they read it when they need it. */
export interface Known {
  name: (party: Party) => string;
  preferences: Preferences;
}

export const PLAIN: Preferences = { ring_device: "", ring_volume: 80, notifications: true, microphone: "", speaker: "" };

const TAG = "ramal-call";
const NO_CHOICE = { microphone: "", speaker: "", ringer: "" };

export const bell = new Bell();

/** Use the devices that the preferences mean here, now. */
export async function applyDevices(station: Station, preferences: Preferences): Promise<void> {
  const devices = resolved(preferences, await findDevices());
  bell.device = devices.ringer;
  bell.volume = preferences.ring_volume / 100;
  ear.device = devices.speaker;
  await station.useDevices(devices);
}

export function equip(own: Own, known: () => Known, queries: QueryClient, open: (call: Call) => void): Equipment {
  return {
    make: async () => {
      const { createPhone } = await import("@ramal/phone-core"); // pages are there before the telephone is
      return createPhone({ credentials, iceServers, displayName: own.name || own.username, devices: NO_CHOICE });
    },
    follow: (phone) =>
      followAlerts(phone, {
        bell,
        speaker: () => ear.device,
        notify: (call) => (known().preferences.notifications ? announce(known().name(call.party), () => open(call)) : undefined),
        title: (call) => callWords.now("title", { name: known().name(call.party) }),
      }),
    ended: (call) => {
      for (const queryKey of [["history"], ["voicemail"]]) void queries.invalidateQueries({ queryKey });
      tell(call, known().name(call.party));
    },
  };
}

/** Show the browser's notification where the page is not in front. */
function announce(name: string, open: () => void): (() => void) | undefined {
  if (!("Notification" in window) || Notification.permission !== "granted" || document.visibilityState === "visible") return undefined;
  const [title, options] = [callWords.now("from", { name }), { body: callWords.now("notice"), tag: TAG, requireInteraction: true }];
  try {
    const shown = new Notification(title, options);
    shown.onclick = () => {
      window.focus();
      open();
      shown.close();
    };
    return () => shown.close();
  } catch {
    return announceByWorker(title, options); // Android allows them from service workers only
  }
}

function announceByWorker(title: string, options: NotificationOptions): () => void {
  const ready = (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.ready;
  const shown = ready?.then((worker) => worker.showNotification(title, options).then(() => worker));
  return () => void shown?.then((worker) => worker.getNotifications({ tag: TAG })).then((all) => all.forEach((one) => one.close()));
}

/** A call that rang here and was not answered here leaves a word. */
function tell({ direction, answeredAt, ending }: Call, name: string): void {
  if (direction !== "in" || answeredAt || (ending?.key !== "missed" && ending?.key !== "answered-elsewhere")) return;
  const missed = ending.key === "missed";
  notifications.show({
    color: missed ? "orange" : "gray",
    title: missed ? callWords.now("missed") : callWords.now("elsewhere"),
    message: name,
    autoClose: missed ? false : 6000,
    closeButtonProps: { "aria-label": callWords.now("dismiss") },
  });
}

import type { Schemas } from "@ramal/api/phone";
import type { Devices } from "@ramal/phone-core";

export type Preferences = Schemas["Preferences"];
export interface Found {
  inputs: MediaDeviceInfo[];
  outputs: MediaDeviceInfo[];
}

export const NOTHING_FOUND: Found = { inputs: [], outputs: [] };

/** Return the devices that the browser tells of. Before the microphone was allowed once it names none. */
export async function findDevices(): Promise<Found> {
  const all = await (navigator.mediaDevices?.enumerateDevices() ?? Promise.resolve([]));
  const named = all.filter(({ label, deviceId }) => label !== "" && deviceId !== "default" && deviceId !== "communications");
  return { inputs: named.filter(({ kind }) => kind === "audioinput"), outputs: named.filter(({ kind }) => kind === "audiooutput") };
}

/**
 * Return which devices the preferences mean here. They are kept by name: a browser's `deviceId` means nothing in another browser.
 * What is not there is the system's own choice.
 */
export function resolved({ microphone, speaker, ring_device }: Preferences, { inputs, outputs }: Found): Devices {
  const id = (devices: MediaDeviceInfo[], name: string) => (name ? (devices.find(({ label }) => label === name)?.deviceId ?? "") : "");
  return { microphone: id(inputs, microphone), speaker: id(outputs, speaker), ringer: id(outputs, ring_device) };
}

/** Call `look` when devices come and go, and when the browser begins to tell their names. The answer ends it. */
export function watchDevices(look: () => void): () => void {
  const media = navigator.mediaDevices as MediaDevices | undefined;
  let over = false;
  let permission: PermissionStatus | undefined;
  media?.addEventListener("devicechange", look);
  const asked = (navigator.permissions as Permissions | undefined)?.query({ name: "microphone" as PermissionName });
  asked?.then(
    (status) => {
      permission = status;
      if (!over) status.addEventListener("change", look);
    },
    () => undefined, // a browser that does not tell: names come with the next page
  );
  return () => {
    over = true;
    media?.removeEventListener("devicechange", look);
    permission?.removeEventListener("change", look);
  };
}

/** Where one hears the other side, and what is played back. */
export const ear = { device: "" };

import { notifications } from "@mantine/notifications";
import { useGo } from "@ramal/features";
import { useCallback } from "react";
import { useRemember } from "../names/names";
import { useOwn } from "../station/own";
import { usePhone } from "../station/phone";
import { panelWords } from "./words";

const KNOWN = ["NotAllowedError", "NotFoundError", "NotReadableError"] as const;

/** Say why a call could not begin or be answered: mostly the microphone. */
export function tellFault(thrown: unknown): void {
  const { name, message } = thrown instanceof Error ? thrown : { name: "", message: String(thrown) };
  const known = KNOWN.find((one) => one === name);
  const media = thrown instanceof DOMException;
  notifications.hide("phone-fault"); // what went wrong last is what counts
  notifications.show({
    id: "phone-fault",
    color: "red",
    autoClose: 15_000,
    role: "alert",
    title: media ? panelWords.now("microphone.title") : panelWords.now("failed"),
    message: known ? panelWords.now(`microphone.${known}`) : panelWords.now("microphone.other", { detail: message }),
  });
}

const kept = (id: string) => `ramal.dialled.${id}`;

export function lastDialled(id: string): string {
  try {
    return window.localStorage.getItem(kept(id)) ?? "";
  } catch {
    return "";
  }
}

function keepDialled(id: string, address: string): void {
  try {
    window.localStorage.setItem(kept(id), address);
  } catch {
    // storage is forbidden: it cannot be dialled again by one touch
  }
}

/** Begin a call from anywhere: the page with the call is shown. Undefined where this tab has no telephone. */
export function useDial(): ((address: string, name?: string) => void) | undefined {
  const phone = usePhone();
  const own = useOwn();
  const go = useGo();
  const remember = useRemember();
  const dial = useCallback(
    (address: string, name = "") => {
      if (name) remember(address, name);
      keepDialled(own.id, address);
      go("/");
      phone?.call(address).catch(tellFault);
    },
    [phone, own.id, go, remember],
  );
  return phone ? dial : undefined;
}

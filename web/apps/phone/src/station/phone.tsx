import type { Call, Phone, PhoneState } from "@ramal/phone-core";
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { station as ours, type Station, type StationState } from "./station";

const StationContext = createContext<Station>(ours);
export const StationProvider = StationContext.Provider;

const PhoneContext = createContext<Phone | undefined>(undefined);

/** Give a telephone to all below; undefined where another tab has it. */
export function PhoneProvider({ phone, children }: { phone: Phone | undefined; children: ReactNode }) {
  return <PhoneContext.Provider value={phone}>{children}</PhoneContext.Provider>;
}

export function useStation(): [Station, StationState] {
  const station = useContext(StationContext);
  return [station, useSyncExternalStore(station.subscribe, station.state)];
}

const NONE: PhoneState = { connection: "stopped", calls: [] };
const never = () => () => undefined;
const none = () => NONE;

/** The telephone, where this tab has it. */
export function usePhone(): Phone | undefined {
  return useContext(PhoneContext);
}

export function usePhoneState(): PhoneState {
  const phone = usePhone();
  return useSyncExternalStore(phone?.subscribe ?? never, phone?.state ?? none);
}

/** Calls that stand, oldest first. */
export function useCalls(): Call[] {
  return usePhoneState().calls.filter(({ state }) => state !== "ended");
}

/** Say whether somebody is on the telephone: not what only rings here. */
export function inCall(call: Call): boolean {
  return call.state !== "incoming" && call.state !== "ended";
}

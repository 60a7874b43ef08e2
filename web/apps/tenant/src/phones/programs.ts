import type { Schemas } from "@ramal/api/tenant";

export type Program = Schemas["PhoneSetupIn"]["program"];
export type Transport = Schemas["PhoneSetup"]["transport"];

export const PROGRAMS: readonly Program[] = ["linphone", "microsip", "zoiper", "baresip", "other"];
export const TRANSPORTS: readonly Transport[] = ["udp", "tcp", "tls"];

/** Which of the two passwords a program gets: the same as the server decides. */
export function passwordOf(program: Program): "sip" | "softphone" {
  return program === "other" ? "sip" : "softphone";
}

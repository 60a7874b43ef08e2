import type { Job } from "@ramal/features";

/** One message of a test: seconds since it began, whether it was ours, and its text. */
export interface Message {
  at: number;
  sent: boolean;
  text: string;
}

export const READINGS = [
  "alive", "answered", "rang", "early-media", "mute", "silent", "unreachable", "credentials", "no-credentials", "not-authorised", "number",
  "codec", "busy", "not-there", "payment", "too-many", "method", "redirected", "carrier-down", "refused", "no-address",
] as const; // prettier-ignore
export type Reading = (typeof READINGS)[number];

/** What came of a question or a call. */
export interface Outcome {
  reading: string;
  code: number;
  reason: string;
}

export interface TestResult {
  target?: string;
  messages?: Message[];
  options?: Outcome;
  call?: Outcome;
}

export type TestJob = Job & { result: TestResult };

/** Readings that say that the gateway did its part. */
const GOOD: ReadonlySet<string> = new Set(["alive", "answered", "rang", "busy"]);

export function isGood({ reading }: Outcome): boolean {
  return GOOD.has(reading);
}

export function isReading(text: string): text is Reading {
  return (READINGS as readonly string[]).includes(text);
}

/** The first line of a message: what it asks for or answers. */
export function headOf({ text }: Message): string {
  return text.split("\n", 1)[0] ?? "";
}

import type { Ending } from "@ramal/phone-core";
import { callWords } from "./words";

/** Ends that have words here: a test compares them with those of the telephone, which is loaded later than the page. */
export const TOLD = [
  "hung-up", "cancelled", "declined", "busy", "no-answer", "unavailable", "not-found", "incomplete", "not-allowed", "credentials", "no-balance",
  "answered-elsewhere", "missed", "transferred", "media", "overload", "no-connection", "failed",
] as const; // prettier-ignore

/** Return how a call ended in words, and what to do about it (empty: nothing). Keys that we do not know are plain failures. */
export function endingWords(ending: Ending): { title: string; advice: string } {
  const key = TOLD.find((one) => one === ending.key) ?? "failed";
  return { title: callWords.now(`ending.${key}.title`), advice: callWords.now(`ending.${key}.advice`, { code: ending.code }) };
}

import type { Verification } from "./verifications";

/** Entries of a code that count for one call. */
export const MOST_TRIES = 5;

/** Whether a code can still be entered. The server decides in the end; this chooses what to show. */
export function awaitsCode({ state, code_expires_at, attempts }: Verification, now: number): boolean {
  return state === "pending" && attempts < MOST_TRIES && Date.parse(code_expires_at) > now;
}

/** Whether there is something to revoke. */
export function isInForce({ state }: Verification): boolean {
  return state === "verified" || state === "pending";
}

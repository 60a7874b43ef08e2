/** Why a call ended, in one word for the page: from the SIP status (RFC 3261 §21) and the Q.850 cause of its Reason header (RFC 3326). */
import { type Ending } from "./types.ts";

export const ENDINGS = [
  "hung-up", "cancelled", "declined", "busy", "no-answer", "unavailable", "not-found", "incomplete", "not-allowed", "credentials", "no-balance",
  "answered-elsewhere", "missed", "transferred", "media", "overload", "no-connection", "failed",
] as const; // prettier-ignore
export type EndingKey = (typeof ENDINGS)[number];

/** What is known of an end. `code`: the SIP status, 0 where there is none; `reasons`: the values of its Reason headers. */
export interface Facts {
  by: Ending["by"];
  answered: boolean;
  outgoing: boolean;
  code: number;
  phrase?: string;
  reasons: readonly string[];
}

const OF_STATUS: Partial<Record<number, EndingKey>> = {
  401: "credentials", 402: "no-balance", 403: "not-allowed", 404: "not-found", 407: "credentials", 408: "no-answer", 410: "not-found", 415: "media",
  480: "unavailable", 484: "incomplete", 486: "busy", 487: "cancelled", 488: "media", 503: "overload", 600: "busy", 603: "declined", 604: "not-found",
  606: "media",
}; // prettier-ignore
const OF_CAUSE: Partial<Record<number, EndingKey>> = { 17: "busy", 18: "no-answer", 19: "no-answer", 20: "unavailable", 21: "not-allowed" };
const ELSEWHERE = 200;

/** Return the end of a call as the page shows it. */
export function ending(facts: Facts): Ending {
  const detail = facts.reasons.map((value) => parameter(value, "text")).find((text) => text !== "") ?? facts.phrase;
  return { by: facts.by, code: facts.code, key: key(facts), ...(detail && { detail }) };
}

function key({ by, answered, outgoing, code, reasons }: Facts): EndingKey {
  if (answered) return by === "network" ? "no-connection" : "hung-up";
  if (!outgoing && by === "them") return cause(reasons, "SIP") === ELSEWHERE ? "answered-elsewhere" : "missed";
  if (by === "me") return outgoing ? "cancelled" : "declined";
  if (code === 0) return "no-connection";
  if (code === 480 || code >= 500) return OF_CAUSE[cause(reasons, "Q.850")] ?? OF_STATUS[code] ?? "failed";
  return OF_STATUS[code] ?? "failed";
}

function cause(reasons: readonly string[], protocol: string): number {
  const told = reasons.find((value) => value.split(";")[0]?.trim().toUpperCase() === protocol.toUpperCase());
  return Number(parameter(told ?? "", "cause")) || 0;
}

function parameter(value: string, name: string): string {
  return new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, "i").exec(value)?.slice(1).find((part) => part !== undefined) ?? "";
}

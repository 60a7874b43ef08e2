import type { Range } from "./types";

export const PERIODS = ["day", "week", "month", "quarter"] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Record<Period, number> = { day: 1, week: 7, month: 30, quarter: 90 };
const HOUR = 3_600_000;

export function periodOf(text: string | undefined): Period {
  return PERIODS.find((period) => period === text) ?? "day";
}

/** The range up to now, and the unit of its points. It ends at the next hour, so that asking again within one hits what was answered. */
export function rangeOf(period: Period, now: Date): Range & { unit: "hour" | "day" } {
  const end = Math.ceil(now.getTime() / HOUR) * HOUR;
  const begin = end - DAYS[period] * 24 * HOUR;
  return { begin: new Date(begin).toISOString(), end: new Date(end).toISOString(), unit: period === "day" ? "hour" : "day" };
}

/** A destination as the API names it: a country, with the kind of line where it is known, `own` or `other`. */
export function destinationOf(key: string): { country: string; kind: "mobile" | "fixed" | "" } | null {
  const found = /^([A-Z]{2}|001)(?:-(mobile|fixed))?$/.exec(key);
  return found ? { country: found[1] ?? "", kind: (found[2] ?? "") as "mobile" | "fixed" | "" } : null;
}

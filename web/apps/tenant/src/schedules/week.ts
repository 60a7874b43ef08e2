import type { Hours, Span } from "./schedules";

/** A week day by day: index 0 is Monday. */
export type Week = Span[][];
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const DAY = 24 * 60;

export function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}

/** Take hours (spans on several days) apart into days, each in order of opening. */
export function toDays(week: readonly Hours[]): Week {
  return DAYS.map((day) =>
    week
      .filter(({ weekdays }) => weekdays.includes(day))
      .map(({ opens, closes }) => ({ opens, closes }))
      .sort((a, b) => a.opens.localeCompare(b.opens)),
  );
}

/** Put days together again: equal spans of several days become one line. */
export function toHours(days: Week): Hours[] {
  const found = new Map<string, Hours>();
  days.forEach((spans, index) => {
    for (const { opens, closes } of spans) {
      const key = `${opens}-${closes}`;
      const hours = found.get(key) ?? { weekdays: [], opens, closes };
      if (!hours.weekdays.includes(index + 1)) hours.weekdays.push(index + 1);
      found.set(key, hours);
    }
  });
  return [...found.values()];
}

/** Parts of a day's bar, as shares of the day; a span that runs past midnight is cut there and shown again on the next day. */
export function bars(days: Week, index: number): { from: number; to: number }[] {
  const before = days[(index + 6) % 7] ?? [];
  const own = (days[index] ?? []).map(({ opens, closes }) => {
    const [from, to] = [minutes(opens), minutes(closes)];
    return { from: from / DAY, to: to > from ? to / DAY : 1 };
  });
  const rest = before
    .map(({ opens, closes }) => ({ from: minutes(opens), to: minutes(closes) }))
    .filter(({ from, to }) => to <= from && to > 0)
    .map(({ to }) => ({ from: 0, to: to / DAY }));
  return [...rest, ...own];
}

/** A day that repeats the one before where that has hours, else office hours: what "add" offers. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1);
  if (!last) return { opens: "08:00", closes: "18:00" };
  const opens = Math.min(minutes(last.closes) + 60, DAY - 60);
  return { opens: clock(opens), closes: clock(Math.min(opens + 240, DAY)) };
}

export function clock(value: number): string {
  return `${String(Math.floor(value / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`;
}

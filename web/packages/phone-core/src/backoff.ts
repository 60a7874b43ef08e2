/** When to try again: longer each time, never longer than half a minute, and not all telephones of an edge at once. */

const FIRST = 1_000;
const MOST = 30_000;

/** Return milliseconds before the attempt after `failures` failed ones; `random` from 0 to 1. */
export function delay(failures: number, random: number): number {
  if (failures === 0) return random * FIRST;
  const most = Math.min(MOST, FIRST * 2 ** Math.min(failures, 16));
  return most / 2 + (random * most) / 2;
}

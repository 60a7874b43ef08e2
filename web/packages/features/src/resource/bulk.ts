/** What came of doing something with many rows. */
export interface Outcome<R> {
  done: number;
  failed: { row: R; problem: unknown }[];
}

const AT_ONCE = 4;

/** Do something with each row, a few at a time; a refusal of one does not stop the others. */
export async function performAll<R>(rows: readonly R[], act: (row: R) => Promise<unknown>): Promise<Outcome<R>> {
  const outcome: Outcome<R> = { done: 0, failed: [] };
  const waiting = [...rows];
  const work = async () => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
      try {
        await act(row);
        outcome.done += 1;
      } catch (problem) {
        outcome.failed.push({ row, problem });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcome;
}

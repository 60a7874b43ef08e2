import { z } from "zod";
import type { OwnNumber } from "./numbers";
import { ownNumberWords } from "./words";

const MOST = 1000;

/** Where calls to a number go; `subscriber_id` is asked for where it is a subscriber. */
export const assignSchema = z
  .object({ target: z.enum(["none", "subscriber", "flow", "trunk"]), subscriber_id: z.string().nullable() })
  .refine(({ target, subscriber_id }) => target !== "subscriber" || Boolean(subscriber_id), {
    path: ["subscriber_id"],
    error: () => ownNumberWords.now("chooseOne"),
  });

/** What to tell the server: a flow or trunk that stays keeps what it names. */
export function assignmentOf(row: Pick<OwnNumber, "target" | "target_id">, { target, subscriber_id }: z.output<typeof assignSchema>) {
  if (target === "subscriber") return { target, target_id: subscriber_id };
  return { target, target_id: target === row.target && target !== "none" ? row.target_id : null };
}

export const allocateSchema = z.object({ tenant_id: z.string().nullable() });

/** Numbers as they were typed or pasted: apart by spaces, commas or lines; each once. */
export function numbersIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}

function areNumbers(text: string): boolean {
  const found = numbersIn(text);
  return found.length > 0 && found.length <= MOST && found.every((one) => /^\+[1-9]\d{6,14}$/.test(one));
}

export const allocateManySchema = z
  .object({ numbers: z.string().refine(areNumbers, { error: () => ownNumberWords.now("notNumbers") }), tenant_id: z.string().nullable() })
  .transform(({ numbers, tenant_id }) => ({ numbers: numbersIn(numbers), tenant_id }));

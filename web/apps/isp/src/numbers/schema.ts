import { ProblemError } from "@ramal/api";
import { z } from "zod";

export const STATES = ["active", "reserved", "blocked"] as const;
const MOST = 10_000;

/** A number as people write it, with blanks and signs between the digits. */
const e164 = z
  .string()
  .transform((text) => text.replace(/[\s().-]/g, ""))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/));

/** What may be said of a number. The server has the last word. */
const holding = z.object({
  price: z.number().int().min(0),
  state: z.enum(STATES),
  customer_id: z.string().nullable(),
  tenant_id: z.string().nullable(),
});

export const numberSchema = holding.extend({ note: z.string().max(4000) });
export const newNumberSchema = numberSchema.extend({ number: e164 });

/** A range holds both of its ends. `tooMany` says what is wrong with one that does not count up, or counts too far. */
export function rangeSchema(tooMany: () => string) {
  return holding.extend({ first: e164, last: e164 }).refine(({ first, last }) => isRange(first, last), { path: ["last"], error: tooMany });
}

/** How many numbers lie between two ends, both included. */
export function sizeOf(first: string, last: string): number {
  return Number(BigInt(last.slice(1)) - BigInt(first.slice(1))) + 1;
}

function isRange(first: string, last: string): boolean {
  const size = sizeOf(first, last);
  return first.length === last.length && size >= 1 && size <= MOST;
}

export const freshHolding = { price: 0, state: "active", customer_id: null, tenant_id: null } as const;

interface Holding {
  customer_id: string | null;
  tenant_id: string | null;
}

/** A tenant goes with its customer: where the customer changes, the tenant it had before does not come along. */
export function settled<V extends Holding>(values: V, before?: Holding): V {
  const left = before !== undefined && values.customer_id !== before.customer_id && values.tenant_id === before.tenant_id;
  return values.customer_id && !left ? values : { ...values, tenant_id: null };
}

/** A refusal of a range speaks of one of its numbers, which the form has no field for: say it where the range begins. */
export function atItsBeginning(thrown: unknown): never {
  if (!(thrown instanceof ProblemError) || !thrown.errors.some(({ field }) => field === "number")) throw thrown;
  const { status, code, detail, message, errors } = thrown;
  throw new ProblemError({ status, code, detail, title: message, errors: errors.map((error) => (error.field === "number" ? { ...error, field: "first" } : error)) });
}

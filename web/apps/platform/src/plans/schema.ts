import { z } from "zod";
import { KINDS } from "./plans";

const count = z.number().int().min(0).max(2 ** 31 - 1);

/** A plan of the platform: limits of 0 are none. */
export const planSchema = z.object({
  name: z.string().trim().min(1).max(120),
  description: z.string().max(4000),
  kind: z.enum(KINDS),
  currency: z.string().length(3),
  price: z.number().int().min(0),
  trial_days: z.number().int().min(0).max(366),
  max_subscribers: count,
  max_tenants: count,
  max_calls: count,
  offered: z.boolean(),
  position: count,
});

export const freshPlan: z.input<typeof planSchema> = {
  name: "", description: "", kind: "free", currency: "USD", price: 0, trial_days: 0, max_subscribers: 0, max_tenants: 0, max_calls: 0,
  offered: true, position: 0,
};

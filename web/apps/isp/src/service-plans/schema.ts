import { z } from "zod";

const id = z.string().nullable();

export const PAYMENTS = ["postpaid", "prepaid"] as const;

/** What a service plan may be, as the form checks it while it is typed. The server has the last word. */
export const planSchema = z.object({
  name: z.string().trim().min(1).max(120),
  payment: z.enum(PAYMENTS),
  monthly_fee: z.number().int().min(0),
  carrier_id: id,
  dialplan_id: id,
  rate_deck_id: id,
  service_deck_id: id,
});

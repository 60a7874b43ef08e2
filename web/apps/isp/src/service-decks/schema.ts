import { z } from "zod";

const price = z.number().int().min(0).default(0);

/** A service deck: its name, and what each service costs. A service that has no price costs nothing. */
export const serviceDeckSchema = z.object({
  name: z.string().trim().min(1).max(120),
  prices: z.object({ subscriber: price, did: price, recording: price, voicemail: price, trunk: price, cnam: price, queue: price }),
});

export type ServiceDeckValues = z.output<typeof serviceDeckSchema>;

import { z } from "zod";

/** What a rate deck may be; its prices come by versions. */
export const deckSchema = z.object({ name: z.string().trim().min(1).max(120), note: z.string().max(4000) });

import { z } from "zod";

/** An own domain, in lower case, with at least one dot. */
export const domainSchema = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/)
    .max(253),
});

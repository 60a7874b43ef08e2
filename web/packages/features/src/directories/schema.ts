import { z } from "zod";
import { KINDS } from "./types";

const url = z
  .string()
  .trim()
  .max(500)
  .refine((text) => text === "" || /^https?:\/\/[^\s@#]+$/.test(text), { message: "" });

const fields = z.object({
  enabled: z.boolean(),
  client_id: z.string().trim().min(1).max(300),
  client_secret: z.string().max(500),
  issuer: url,
  entra_tenant: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})?$/),
  admin_email: z.union([z.literal(""), z.email()]),
  service_account: z.string().max(4000),
  people_url: url,
  create_subscribers: z.boolean(),
  on_leaving: z.enum(["keep", "disable"]),
});

/** What may change of a directory: empty secrets stay as they are. */
export const directorySchema = fields;

/** What each kind needs before it can be connected. */
export const NEEDED = {
  google: ["client_secret", "admin_email", "service_account"],
  microsoft: ["client_secret", "entra_tenant"],
  openid: ["client_secret", "issuer", "people_url"],
} as const;

/** A new directory; `forTenant`: a provider says whose. */
export function newDirectorySchema(forTenant: boolean) {
  return fields
    .extend({ domain_id: z.string().min(1), kind: z.enum(KINDS), tenant_id: forTenant ? z.string().min(1) : z.string() })
    .superRefine((values, context) => {
      for (const name of NEEDED[values.kind]) {
        if (!values[name]) context.addIssue({ code: "too_small", origin: "string", minimum: 1, inclusive: true, path: [name], input: values[name] });
      }
    });
}

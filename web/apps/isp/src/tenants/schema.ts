import { z } from "zod";

const id = z.string().nullable();
const password = z.string().max(128);

/** What a tenant may be, as the form checks it while it is typed. The server has the last word. */
export const tenantSchema = z.object({
  name: z.string().trim().min(1).max(120),
  status: z.enum(["active", "partial-block", "total-block"]),
  country: z.string().length(2),
  time_zone: z.string().min(1),
  area_code: z.string().regex(/^\d{0,6}$/),
  language: z.enum(["pt-BR", "en"]),
  carrier_id: id,
  dialplan_id: id,
  core_id: id,
});

export const newTenantSchema = tenantSchema.extend({
  customer_id: z.string().min(1),
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/)
    .max(253),
  admin: z
    .object({ name: z.string().max(120), email: z.union([z.literal(""), z.email().max(254)]), password })
    .refine(({ email, password: given }) => (email === "") === (given === ""), { path: ["password"] }),
});

export type TenantValues = z.output<typeof tenantSchema>;
export type NewTenantValues = z.output<typeof newTenantSchema>;

export function freshTenant(country: string, timeZone: string): z.input<typeof newTenantSchema> {
  return {
    name: "",
    domain: "",
    customer_id: "",
    status: "active",
    country,
    time_zone: timeZone,
    area_code: "",
    language: "pt-BR",
    carrier_id: null,
    dialplan_id: null,
    core_id: null,
    admin: { name: "", email: "", password: "" },
  };
}

/** What the API takes for a new tenant: its first administrator only where one was named. */
export function bodyOf({ admin, ...rest }: NewTenantValues) {
  return { ...rest, administrators: admin.email ? [{ ...admin, name: admin.name || admin.email }] : [] };
}

import { z } from "zod";

const blank = (value: string | null): string | null => value || null;
const forward = z
  .string()
  .regex(/^$|^(?:\+?\d{2,20}|[A-Za-z\d][\w.-]{0,63}|[*#][\d*#]{1,20})$/)
  .nullable()
  .transform(blank);
const group = z
  .union([z.number().int().min(0).max(63), z.literal("")])
  .nullable()
  .transform((value) => (value === "" ? null : value));
const password = z
  .string()
  .regex(/^$|^[\x21-\x7e]{12,128}$/)
  .nullable()
  .transform(blank);

/** What a subscriber may be, as the form checks it while it is typed. The server has the last word. */
export const subscriberSchema = z.object({
  name: z.string().max(255),
  email: z.union([z.literal(""), z.email().max(254)]),
  alias: z
    .string()
    .regex(/^$|^[A-Za-z\d][\w.-]{0,31}$/)
    .nullable()
    .transform(blank),
  enabled: z.boolean(),
  voicemail: z.boolean(),
  country: z.string().nullable().transform(blank),
  area_code: z
    .string()
    .regex(/^\d{0,6}$/)
    .nullable()
    .transform(blank),
  caller_id: z.string().nullable().transform(blank),
  schedule_id: z.string().nullable(),
  security_group_id: z.string().nullable(),
  language: z.enum(["pt-BR", "en"]).nullable(),
  call_group: group,
  pickup_group: group,
  forward_always: forward,
  forward_busy: forward,
  forward_no_answer: forward,
  max_calls: z.number().int().min(1).max(100),
  ring_timeout: z.number().int().min(5).max(300),
});

export const newSubscriberSchema = subscriberSchema.extend({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z\d](?:[a-z\d._-]{0,62}[a-z\d])?$/)
    .refine((value) => !value.endsWith(".web")),
  sip_password: password,
  softphone_password: password,
});

export type SubscriberValues = z.output<typeof subscriberSchema>;

export const FRESH: z.input<typeof newSubscriberSchema> = {
  username: "",
  name: "",
  email: "",
  alias: "",
  enabled: true,
  voicemail: false,
  sip_password: "",
  softphone_password: "",
  country: null,
  area_code: "",
  caller_id: null,
  schedule_id: null,
  security_group_id: null,
  language: null,
  call_group: null,
  pickup_group: null,
  forward_always: "",
  forward_busy: "",
  forward_no_answer: "",
  max_calls: 4,
  ring_timeout: 30,
};

/** Values of a row as inputs want them: empty text where there is nothing to type over. */
export function valuesOf(row: Record<string, unknown>): z.input<typeof subscriberSchema> {
  const texts = ["alias", "area_code", "forward_always", "forward_busy", "forward_no_answer"];
  const shown = Object.fromEntries(Object.keys(subscriberSchema.shape).map((name) => [name, texts.includes(name) ? (row[name] ?? "") : row[name]]));
  return shown as z.input<typeof subscriberSchema>;
}

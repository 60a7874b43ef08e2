import { randomId } from "@mantine/hooks";
import { z } from "zod";
import type { Carrier, CarrierIn, Gateway, GatewayIn } from "./carriers";
import { carrierWords } from "./words";

const digits = z.string().regex(/^[\dA-Za-z+*#._-]{0,32}$/);
const strip = z.number().int().min(0).max(30);
const credential = z
  .string()
  .max(128)
  .regex(/^[^\p{Cc}"\\]*$/u);
/** Follows an item while it is moved; the server never sees it. */
const key = z.string();

const gatewaySchema = z
  .object({
    key,
    id: z.string().nullable(),
    has_password: z.boolean(),
    name: z.string().trim().min(1).max(120),
    host: z.string().trim().min(1).max(254),
    port: z.union([z.literal(""), z.number().int().min(1).max(65_535)]),
    transport: z.enum(["udp", "tcp"]),
    enabled: z.boolean(),
    authentication: z.enum(["ip", "digest", "registration"]),
    username: credential,
    password: credential,
    sources: z.array(z.string().max(49)).max(50),
    apply_over: z.enum(["e164", "dialled"]),
    strip_out: strip,
    prefix_out: digits,
    strip_in: strip,
    prefix_in: digits,
    display: z
      .string()
      .max(255)
      .regex(/^[^"\\]*$/),
    from_user: z.string().regex(/^[\dA-Za-z+*#._-]{0,64}$/),
    from_domain: z.string().trim().max(253),
    add_pai: z.boolean(),
    options_health: z.boolean(),
    attributes: z.record(z.string(), z.string()),
  })
  .superRefine(({ authentication, username, password, has_password }, context) => {
    if (authentication === "ip") return;
    const missing = { code: "too_small", origin: "string", minimum: 1, inclusive: true } as const;
    if (!username) context.addIssue({ ...missing, input: username, path: ["username"] });
    if (!password && !has_password) context.addIssue({ ...missing, input: password, path: ["password"] });
  });

const overrideSchema = z.object({ key, code: z.string().regex(/^(?:[3-6]\d\d|[3-6]xx|silence)$/), verdict: z.enum(["next", "final"]) });

/** What a carrier may be, as the form checks it while it is typed. The server has the last word. */
export const carrierSchema = z
  .object({
    name: z.string().trim().min(1).max(120),
    enabled: z.boolean(),
    gateways: z.array(gatewaySchema).min(1).max(20),
    failover: z.array(overrideSchema),
  })
  .superRefine(({ gateways, failover }, context) => {
    const message = carrierWords.now("twice");
    for (const index of repeated(gateways.map(({ name }) => name))) context.addIssue({ code: "custom", message, path: ["gateways", index, "name"] });
    for (const index of repeated(failover.map(({ code }) => code))) context.addIssue({ code: "custom", message, path: ["failover", index, "code"] });
  });

export type CarrierValues = z.infer<typeof carrierSchema>;
export type GatewayValues = CarrierValues["gateways"][number];
export type Override = CarrierValues["failover"][number];

/** Return the places at which something stands that stood before. */
function repeated(texts: string[]): number[] {
  return texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []));
}

export function freshGateway(): GatewayValues {
  return {
    key: randomId(),
    id: null,
    has_password: false,
    name: "",
    host: "",
    port: "",
    transport: "udp",
    enabled: true,
    authentication: "ip",
    username: "",
    password: "",
    sources: [],
    apply_over: "e164",
    strip_out: 0,
    prefix_out: "",
    strip_in: 0,
    prefix_in: "",
    display: "",
    from_user: "",
    from_domain: "",
    add_pai: false,
    options_health: false,
    attributes: {},
  };
}

export function freshCarrier(): CarrierValues {
  return { name: "", enabled: true, gateways: [freshGateway()], failover: [] };
}

function gatewayValues({ registration: _, not_active_yet: _unused, port, sources = [], attributes = {}, ...rest }: Gateway): GatewayValues {
  return { ...rest, key: rest.id, port: port ?? "", sources, attributes, password: "" };
}

export function valuesOf({ name, enabled, gateways, failover }: Carrier): CarrierValues {
  const overrides = Object.entries(failover).map(([code, verdict]) => ({ key: code, code, verdict: verdict === "next" ? ("next" as const) : ("final" as const) }));
  return { name, enabled, gateways: gateways.map(gatewayValues), failover: overrides };
}

/** An empty password is not sent: the stored one stays. */
function gatewayBody({ key: _, has_password: _unused, id, port, password, ...rest }: GatewayValues): GatewayIn {
  return { ...rest, port: port === "" ? null : port, ...(id ? { id } : {}), ...(password ? { password } : {}) };
}

export function bodyOf({ name, enabled, gateways, failover }: CarrierValues): CarrierIn {
  return { name, enabled, gateways: gateways.map(gatewayBody), failover: Object.fromEntries(failover.map(({ code, verdict }) => [code, verdict])) };
}

import type { PreviewIn } from "./carriers";
import type { GatewayValues } from "./schema";

/** The numbers to try a gateway's rules on. */
export interface Numbers {
  number: string;
  dialled: string;
  received: string;
}

/** Return numbers to begin with. */
export function exampleOf(country: string): Numbers {
  if (country === "US") return { number: "+12025550100", dialled: "2025550100", received: "2025550100" };
  return { number: "+551130000000", dialled: "01130000000", received: "01130000000" };
}

const NUMBER = /^(?:\+[1-9]\d{6,14}|[A-Z]{2}:\d{2,15})$/;
const TYPED = /^[\d+*#]{0,32}$/;
const PREFIX = /^[\dA-Za-z+*#._-]{0,32}$/;

/** Return what to ask the server, or null while the rules or the numbers cannot be asked about. Only the rules count: a gateway without a name can be tried. */
export function previewBody(gateway: GatewayValues, numbers: Numbers): PreviewIn | null {
  const { strip_out, prefix_out, strip_in, prefix_in, apply_over } = gateway;
  const typed = TYPED.test(numbers.dialled) && TYPED.test(numbers.received) && NUMBER.test(numbers.number);
  const counted = [strip_out, strip_in].every((strip) => Number.isInteger(strip) && strip >= 0 && strip <= 30);
  if (!typed || !counted || !PREFIX.test(prefix_out) || !PREFIX.test(prefix_in)) return null;
  const rules = { strip_out, prefix_out, strip_in, prefix_in, apply_over };
  const rest = { name: "preview", host: "preview.invalid", transport: "udp", enabled: true, display: "", from_domain: "", from_user: "" } as const;
  return { ...numbers, gateway: { ...rest, ...rules, authentication: "ip", username: "", add_pai: false, options_health: false } };
}

import type { PreviewIn } from "./carriers";
import type { GatewayValues } from "./schema";

/** The numbers to try a gateway's rules on. */
export interface Numbers {
  number: string;
  dialled: string;
  received: string;
  caller: string;
}

/** Return numbers to begin with. */
export function exampleOf(country: string): Numbers {
  if (country === "US") return { number: "+12025550100", dialled: "2025550100", received: "2025550100", caller: "+12025550199" };
  return { number: "+551130000000", dialled: "01130000000", received: "01130000000", caller: "+556130000000" };
}

const NUMBER = /^(?:\+[1-9]\d{6,14}|[A-Z]{2}:\d{2,15})$/;
const TYPED = /^[\d+*#]{0,32}$/;
const PREFIX = /^[\dA-Za-z+*#._-]{0,32}$/;
const CALLER = /^(?:\+[1-9]\d{6,14})?$/;
const HOST = /^[A-Za-z\d](?:[A-Za-z\d.-]{0,251}[A-Za-z\d])?$/;
const USER = /^[\dA-Za-z+*#._-]{0,64}$/;

/** What of a gateway shapes the INVITE, as far as it is valid already: while somebody types, the rest stays out. */
function identityOf({ host, port, transport, display, from_user, from_domain, add_pai }: GatewayValues) {
  const valid = (text: string, form: RegExp, otherwise = "") => (form.test(text.trim()) ? text.trim() : otherwise);
  const known = Number(port) >= 1 && Number(port) <= 65_535 ? { port: Number(port) } : {};
  return {
    ...known,
    host: valid(host, HOST, "preview.invalid"),
    transport,
    display: valid(display, /^[^\p{Cc}"\\]{0,255}$/u),
    from_user: valid(from_user, USER),
    from_domain: from_domain ? valid(from_domain, HOST) : "",
    add_pai,
  };
}

/** Return what to ask the server, or null while the rules or the numbers cannot be asked about. A gateway without a name can be tried. */
export function previewBody(gateway: GatewayValues, numbers: Numbers): PreviewIn | null {
  const { strip_out, prefix_out, strip_in, prefix_in, apply_over } = gateway;
  const typed = TYPED.test(numbers.dialled) && TYPED.test(numbers.received) && NUMBER.test(numbers.number) && CALLER.test(numbers.caller);
  const counted = [strip_out, strip_in].every((strip) => Number.isInteger(strip) && strip >= 0 && strip <= 30);
  if (!typed || !counted || !PREFIX.test(prefix_out) || !PREFIX.test(prefix_in)) return null;
  const rules = { strip_out, prefix_out, strip_in, prefix_in, apply_over };
  const rest = { name: "preview", enabled: true, authentication: "ip", username: "", options_health: false } as const;
  return { ...numbers, caller_name: "", gateway: { ...rest, ...identityOf(gateway), ...rules } };
}

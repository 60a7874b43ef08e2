import { callingCode } from "@ramal/i18n/phone";
import { exampleOf } from "./preview-body";
import type { GatewayValues } from "./schema";

export const RECIPES = ["ip", "registration", "national", "selection", "asserted"] as const;
export type Recipe = (typeof RECIPES)[number];

/** What people dial before the area code within their country, where it is part of the number that carriers exchange. */
const TRUNK: Readonly<Record<string, string>> = { BR: "0" };

/** Return what a recipe changes in a gateway. `selected` is the carrier selection code of the recipe `selection`. */
export function prefill(recipe: Recipe, gateway: Pick<GatewayValues, "username">, country: string, selected = ""): Partial<GatewayValues> {
  const code = callingCode(country);
  const trunk = TRUNK[country] ?? "";
  if (recipe === "ip") return { authentication: "ip", username: "", password: "" };
  if (recipe === "registration") return { authentication: "registration" };
  if (recipe === "asserted") return gateway.username ? { add_pai: true, from_user: gateway.username } : { add_pai: true };
  const home = { apply_over: "e164" as const, strip_out: code.length };
  if (recipe === "selection") return { ...home, prefix_out: `${trunk}${selected}` };
  return { ...home, prefix_out: trunk, strip_in: trunk.length, prefix_in: code };
}

/** What a recipe makes of a call, as the carrier sees it: a line of SIP, or a number before and after. */
export function pictureOf(recipe: Recipe, gateway: Pick<GatewayValues, "username">, country: string, selected = ""): string {
  const { number, caller } = exampleOf(country);
  const { strip_out = 0, prefix_out = "" } = prefill(recipe, gateway, country, selected);
  const account = gateway.username || "account";
  if (recipe === "ip") return "INVITE → 200 OK";
  if (recipe === "registration") return "REGISTER → 401 → REGISTER + Authorization → 200 OK";
  if (recipe === "asserted") return `From: <sip:${account}@…>  P-Asserted-Identity: <sip:${caller}@…>`;
  return `${number} → ${prefix_out}${number.slice(strip_out)}`;
}

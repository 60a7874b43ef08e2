import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/phone";
import type { Party } from "@ramal/phone-core";

export type PastCall = Schemas["CallView"];
export type Kind = "missed" | "incoming" | "outgoing";
const RESULTS = ["answered", "busy", "no-answer", "cancelled", "refused", "failed", "ongoing"] as const;

const PAGE = 25;

export const findCalls = (kind: Kind | undefined, cursor: string | undefined, limit = PAGE) =>
  answer(api.GET("/history", { params: { query: { limit, ...(kind && { kind }), ...(cursor && { cursor }) } } }));

/** Return what a call was to its subscriber. One that called itself has called. */
export function kindOf({ subscriber_id, answered_by }: PastCall, own: string): Kind {
  if (subscriber_id === own) return "outgoing";
  return answered_by === own ? "incoming" : "missed";
}

/** Return who was at the other end, as one would call them back. */
export function partyOf(call: PastCall, own: string): Party {
  if (kindOf(call, own) === "outgoing") return { address: call.dialled || call.called };
  return call.caller_name ? { address: call.caller, name: call.caller_name } : { address: call.caller };
}

export function resultOf({ result }: PastCall): (typeof RESULTS)[number] {
  return RESULTS.find((one) => one === result) ?? "failed";
}

/** What happens to a telephone, and what it is afterwards: values in, values out. What is impossible changes nothing. */
import { type Call, type Connection, type Ending, type Party, type PhoneState, type Quality } from "./types.ts";

export type Happening =
  | { type: "connection"; connection: Connection; trouble?: PhoneState["trouble"] }
  | { type: "begins"; id: string; direction: Call["direction"]; party: Party; at: number }
  | { type: "rings"; id: string; heard?: boolean }
  | { type: "answered"; id: string; at: number }
  | { type: "held"; id: string; on: boolean }
  | { type: "heldByThem"; id: string; on: boolean }
  | { type: "muted"; id: string; on: boolean }
  | { type: "transfer"; id: string; transfer: NonNullable<Call["transfer"]> }
  | { type: "quality"; id: string; quality: Quality }
  | { type: "ended"; id: string; at: number; ending: Ending }
  | { type: "forgotten"; id: string };

export const STOPPED: PhoneState = { connection: "stopped", calls: [] };

/** Return the state after a happening: the same object where nothing has changed. */
export function next(state: PhoneState, happening: Happening): PhoneState {
  if (happening.type === "connection") return connected(state, happening.connection, happening.trouble);
  if (happening.type === "begins") return begun(state, happening);
  const before = find(state, happening.id);
  if (before === undefined) return state;
  if (happening.type === "forgotten") {
    return before.state === "ended" ? { ...state, calls: state.calls.filter((call) => call !== before) } : state;
  }
  const after = changed(before, happening);
  return after === before ? state : { ...state, calls: state.calls.map((call) => (call === before ? after : call)) };
}

/** Return the call of that id, if there is one. */
export function find(state: PhoneState, id: string): Call | undefined {
  return state.calls.find((call) => call.id === id);
}

/** Return the calls that must be held before this one talks: at most one talks at a time. */
export function others(state: PhoneState, id: string): string[] {
  return state.calls.filter((call) => call.state === "talking" && call.id !== id).map((call) => call.id);
}

/** Say whether a call has been answered and stands. */
export function stands(call: Call): boolean {
  return call.state === "talking" || call.state === "held";
}

function connected(state: PhoneState, connection: Connection, trouble: PhoneState["trouble"]): PhoneState {
  const same = state.trouble?.code === trouble?.code && state.trouble?.detail === trouble?.detail;
  if (state.connection === connection && same) return state;
  return { connection, ...(trouble && { trouble }), calls: state.calls };
}

function begun(state: PhoneState, { id, direction, party, at }: Extract<Happening, { type: "begins" }>): PhoneState {
  if (find(state, id)) return state;
  const call: Call = { id, direction, state: direction === "in" ? "incoming" : "dialling", party, startedAt: at, muted: false, heldByThem: false };
  return { ...state, calls: [...state.calls, call] };
}

function rung(call: Call, heard: boolean): Call {
  if (call.direction === "in" || stands(call) || (call.state === "ringing" && (!heard || call.earlyMedia))) return call;
  return { ...call, state: "ringing", ...(heard && { earlyMedia: true }) };
}

function changed(call: Call, happening: Exclude<Happening, { type: "connection" | "begins" | "forgotten" }>): Call {
  if (call.state === "ended") return call;
  switch (happening.type) {
    case "rings":
      return rung(call, happening.heard === true);
    case "answered":
      return stands(call) ? call : { ...call, state: "talking", answeredAt: happening.at };
    case "held":
      return !stands(call) || (call.state === "held") === happening.on ? call : { ...call, state: happening.on ? "held" : "talking" };
    case "heldByThem":
      return !stands(call) || call.heldByThem === happening.on ? call : { ...call, heldByThem: happening.on };
    case "muted":
      return call.muted === happening.on ? call : { ...call, muted: happening.on };
    case "transfer":
      return stands(call) ? { ...call, transfer: happening.transfer } : call;
    case "quality":
      return stands(call) ? { ...call, quality: happening.quality } : call;
    case "ended":
      return { ...call, state: "ended", endedAt: happening.at, ending: happening.ending };
  }
}

/** One leg of a call in progress. Instants are Unix seconds; `codecs` are those of the calling and the answering side. */
export interface Channel {
  leg: string;
  direction: string;
  state: string;
  subscriber_id: string;
  gateway_id: string;
  caller: string;
  dialled: string;
  called: string;
  codecs: string[];
  started: number;
  answered: number;
}

/** A call in progress. `id` is the linked id: the id of the record that it will leave. */
export interface LiveCall {
  id: string;
  state: string;
  origin: string;
  dialled: string;
  answerer: string;
  started: number;
  answered: number;
  channels: Channel[];
}

/** What the server pushes: all calls at first and whenever its state was built anew, changes in between. */
export type LiveMessage = { topic: "calls" } & ({ type: "all"; items: LiveCall[] } | { type: "change"; changed: LiveCall[]; gone: string[] });

/** Calls by id. Null: nothing was heard yet, which is not the same as no call. */
export type Calls = ReadonlyMap<string, LiveCall> | null;

/** Take messages into account, in their order. One copy for all of them: a frame costs what its changes cost. */
export function receive(calls: Calls, messages: readonly LiveMessage[]): Calls {
  const last = messages.findLastIndex(({ type }) => type === "all");
  const all = messages[last];
  if (!all && calls === null) return null;
  const next = new Map(all?.type === "all" ? all.items.map((call) => [call.id, call]) : calls);
  for (const message of messages.slice(last + 1)) {
    if (message.type !== "change") continue;
    for (const call of message.changed) next.set(call.id, call);
    for (const id of message.gone) next.delete(id);
  }
  return next;
}

const isInward = ({ direction }: Channel) => direction.endsWith("-in");

/** The leg that began the call, as far as the reader sees it. */
export function firstOf(call: LiveCall): Channel | undefined {
  return call.channels.find(isInward) ?? call.channels[0];
}

/** The legs that the call was led to. */
export function destinationsOf(call: LiveCall): Channel[] {
  return call.channels.filter((channel) => !isInward(channel));
}

/** Who answered, as people know it. The server names a subscriber by id; its channel names it by what was called. */
export function answererOf(call: LiveCall): string {
  return call.channels.find((channel) => !isInward(channel) && channel.subscriber_id === call.answerer)?.called || call.answerer;
}

/** The codecs of the call, each named once. */
export function codecsOf(call: LiveCall): string[] {
  return [...new Set(call.channels.flatMap(({ codecs }) => codecs))];
}

/** The calls to show, oldest first so that rows stay where they are while new ones come. */
export function shown(calls: Calls, text: string, state: string | null): LiveCall[] {
  const wanted = text.trim().toLowerCase();
  const fits = (call: LiveCall) => (!state || call.state === state) && (!wanted || wordsOf(call).some((word) => word.toLowerCase().includes(wanted)));
  return [...(calls?.values() ?? [])].filter(fits).sort((a, b) => a.started - b.started || (a.id < b.id ? -1 : 1));
}

function wordsOf(call: LiveCall): string[] {
  return [call.id, call.origin, call.dialled, ...codecsOf(call), ...call.channels.flatMap(({ caller, called }) => [caller, called])];
}

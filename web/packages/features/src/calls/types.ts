import type { PageOf, Query } from "../resource/list-state";

/** A decision step of a real or a simulated call. */
export interface Step {
  rule: string;
  input: string;
  outcome: string;
  ok: boolean;
}

/** A call as lists show it. Money is micro-units of the provider's currency; `ring` and `talk` are seconds. */
export interface Call {
  id: string;
  started: string;
  direction: string;
  caller: string;
  caller_name: string;
  dialled: string;
  called: string;
  result: string;
  reason: string;
  code: number;
  cause: number;
  side: string;
  ring: number;
  talk: number;
  charge: number;
  emergency: boolean;
}

export interface Attempt {
  address?: string;
  code?: number;
  reason?: string;
}

export interface Leg {
  id: string;
  direction: string;
  purpose: string;
  caller: string;
  called: string;
  dialled: string;
  reason: string;
  code: number;
  ring: number;
  talk: number;
  charge: number;
  started: string;
  user_agent?: string;
  transport?: string;
  attempts?: Attempt[];
  price?: Record<string, unknown>;
}

export interface CallStory extends Call {
  answered: string | null;
  ended: string | null;
  steps: Step[];
  legs: Leg[];
}

export interface CallActs {
  list: (query: Query) => Promise<PageOf<Call>>;
  get: (id: string) => Promise<CallStory>;
}

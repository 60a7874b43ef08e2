/** JsSIP, loaded when a telephone starts, and the little of it that its types leave out. */
import { type RTCSession } from "jssip/lib/RTCSession";
import { type UA } from "jssip/lib/UA";
import type * as JsSIP from "jssip";

export type { RTCSession, UA };
export type Library = typeof JsSIP;

/** A message or reply as far as we read it. */
export interface Message {
  status_code?: number;
  reason_phrase?: string;
  getHeaders?: (name: string) => string[];
}

export async function library(): Promise<Library> {
  const loaded = (await import("jssip")) as Library & { default?: Library };
  return loaded.default ?? loaded;
}

/** Return all values of a header. */
export function values(message: Message | null | undefined, name: string): string[] {
  return message?.getHeaders?.(name) ?? [];
}

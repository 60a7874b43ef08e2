/** What is dialled, and what a transfer names. */
import { type RTCSession } from "./sip.ts";

const SPOKEN = /^\+?[\d\s().\-/]+$/;

/** Return the address as SIP has it: a number that is written for people loses its spaces and brackets. */
export function userPart(address: string): string {
  const bare = address.trim();
  return SPOKEN.test(bare) ? bare.replace(/[^\d+]/g, "") : bare;
}

interface Dialog {
  _dialog?: { id: { call_id: string; local_tag: string; remote_tag: string } };
}

/**
 * Return the target of a REFER that joins its call with this one: `Replaces` names the dialog as the other side of ours knows it, the core,
 * which takes the place of the one that is replaced (RFC 3891 §3). JsSIP itself names it the wrong way round where they have called us.
 */
export function joined(session: RTCSession): string {
  const dialog = (session as unknown as Dialog)._dialog?.id;
  if (dialog === undefined) throw new Error("The call does not stand");
  const replaces = `${dialog.call_id};to-tag=${dialog.remote_tag};from-tag=${dialog.local_tag}`;
  const uri = (session.remote_identity as unknown as { uri: { toString(): string } }).uri.toString();
  return `${uri.split("?")[0] ?? uri}?Replaces=${encodeURIComponent(replaces)}`;
}

import { e164Of } from "@ramal/i18n/phone";

/** Written for people: spaces, brackets, dashes, also those that documents and web pages use. */
const SPOKEN = /^\s*\+?[\d\s().\-/\u2010-\u2015\u00a0]+$/;

/** Signs for the direction of writing, which come along when a number is copied from a page. */
export const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2060-\u2069]/g;

/** Say whether it is a number as people write it, and not a name or a service code. */
export function isNumber(typed: string): boolean {
  return SPOKEN.test(typed.replaceAll(UNSEEN, "")) && /\d/.test(typed);
}

/** Return what is dialled for what was typed or pasted; empty where it is nothing that can be dialled. */
export function dialled(typed: string): string {
  const bare = typed.replaceAll(UNSEEN, "").replace(/^(tel|sips?|callto):/i, "").split(/[;?]/)[0]?.trim() ?? "";
  if (isNumber(bare)) return bare.replaceAll(/[^\d+]/g, "");
  return /^[+*#0-9A-Za-z][0-9A-Za-z*#._@-]*$/.test(bare) ? bare : "";
}

/** Return numbers in one form, so that the same one is found however it was written. */
export function sameForm(number: string, country: string): string {
  const bare = dialled(number);
  if (!/^\+?\d{7,}$/.test(bare)) return bare.toLowerCase();
  return e164Of(bare, country) ?? bare;
}

import { dialled } from "../names/dial";

/** What calls can be forwarded to, as the API accepts it. */
const FORWARD = /^(?:\+?[0-9]{2,20}|[A-Za-z0-9][A-Za-z0-9._-]{0,63}|[*#][0-9*#]{1,20})$/;

/** Return a number without what only helps the eye; a name as it is. */
export function forwardOf(typed: string): string {
  return dialled(typed) || typed.trim();
}

export function isForward(typed: string): boolean {
  return FORWARD.test(forwardOf(typed));
}

import type { PhoneState } from "@ramal/phone-core";

/** So many losses within this time are no accident: something on the way drops the connection. */
export const MANY = 3;
export const WITHIN = 10 * 60_000;

/** Keeps when the registration was lost while the browser itself had a network. */
export class Losses {
  #times: readonly number[] = [];
  #registered = false;

  /** Look at a new state; true if it changed what is known. */
  look({ connection }: PhoneState, now: number): boolean {
    const lost = this.#registered && (connection === "connecting" || connection === "registering");
    this.#registered = connection === "registered" || (this.#registered && !lost && connection !== "stopped" && connection !== "offline");
    if (!lost) return false;
    this.#times = [...this.#times.filter((time) => now - time < WITHIN), now];
    return true;
  }

  /** Say whether the connection is lost again and again. */
  many(now: number): boolean {
    return this.#times.filter((time) => now - time < WITHIN).length >= MANY;
  }
}

/** Keeps a telephone registered: with credentials that are always fresh, after every loss, and not faster than the edge likes. */
import { delay } from "./backoff.ts";
import { type Message, type UA, values } from "./sip.ts";
import { type Connection, type Credentials, type PhoneState } from "./types.ts";

/** Refused credentials are asked for anew once. Then only somebody who logs in again may try: an address with too many wrong ones is blocked. */
const TRIES = 2;
const REFUSED = 300_000;
/** Credentials are renewed when a fifth of their life is left. */
const LEFT = 0.2;
const LEAST = 10_000;
const WRONG = new Set([401, 407]);
const FORBIDDEN = new Set([403, 404]);

export type Tell = (connection: Connection, trouble?: PhoneState["trouble"]) => void;

export class Enrolment {
  readonly #ask: () => Promise<Credentials>;
  readonly #tell: Tell;
  #credentials: Credentials | undefined;
  #since = 0;
  #ua: UA | undefined;
  #renewal: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #refused = 0;
  #trouble: PhoneState["trouble"];
  #turn = 0;
  #stops = 0;

  constructor(ask: () => Promise<Credentials>, tell: Tell) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** Return credentials that were just given out. Rejects with `Refusal` where the session is over. */
  async fetch(): Promise<Credentials> {
    const stops = this.#stops;
    const found = await this.#ask();
    if (stops !== this.#stops) return found;
    this.#credentials = found;
    this.#since = Date.now();
    clearTimeout(this.#renewal);
    const life = Math.max(0, found.expires - this.#since);
    this.#renewal = setTimeout(() => void this.#renew(), Math.max(LEAST, life * (1 - LEFT)));
    return found;
  }

  /** Follow this user agent: `connected` and `registrationExpiring` register. */
  follow(ua: UA): void {
    this.#ua = ua;
    ua.on("connected", () => void this.register());
    ua.on("registrationExpiring", () => ua.register());
    ua.on("registered", () => {
      this.#failures = this.#refused = 0;
      this.#tell("registered");
    });
    ua.on("registrationFailed", ({ response }) => this.#failed(response as unknown as Message | null));
  }

  /** Register with fresh credentials; with the old ones where the API does not answer and they still hold. */
  async register(): Promise<void> {
    const ua = this.#ua;
    const turn = ++this.#turn;
    clearTimeout(this.#again);
    if (ua === undefined || !ua.isConnected()) return;
    if (this.#refused >= TRIES) {
      this.#tell("refused", this.#trouble);
      return;
    }
    this.#tell("registering");
    try {
      await this.fetch();
    } catch (error) {
      if (turn !== this.#turn) return;
      if (isRefusal(error) || !this.#holds()) {
        this.unavailable(error, () => void this.register());
        return;
      }
    }
    if (turn !== this.#turn || !ua.isConnected()) return;
    this.#use(ua);
    ua.register();
  }

  /** Tell why there are no credentials, and when they are asked for again. */
  unavailable(error: unknown, again: () => void): void {
    const refusal = isRefusal(error);
    this.#tell(refusal ? "refused" : "connecting", { code: status(error), detail: error instanceof Error ? error.message : "" });
    this.#failures += 1;
    this.#again = setTimeout(again, refusal ? REFUSED : delay(this.#failures, Math.random()));
  }

  stop(): void {
    this.#turn += 1;
    this.#stops += 1;
    clearTimeout(this.#renewal);
    clearTimeout(this.#again);
    this.#ua = undefined;
    this.#failures = this.#refused = 0;
  }

  #use(ua: UA): void {
    const told = this.#credentials;
    if (told === undefined) return;
    ua.set("authorization_user", told.username);
    ua.set("realm", told.realm);
    ua.set("ha1", ""); // of the ones before
    ua.set("password", told.password);
  }

  #holds(): boolean {
    return this.#credentials !== undefined && this.#credentials.expires - Date.now() > LEAST;
  }

  /** New credentials for the next challenge; the registration itself goes on as it is. */
  async #renew(): Promise<void> {
    try {
      await this.fetch();
      if (this.#ua) this.#use(this.#ua);
    } catch {
      const life = (this.#credentials?.expires ?? 0) - this.#since;
      this.#renewal = setTimeout(() => void this.#renew(), Math.max(LEAST, (life * LEFT) / 4));
    }
  }

  #failed(response: Message | null): void {
    const code = response?.status_code ?? 0;
    if (!this.#ua?.isConnected()) return; // it registers when it is connected again
    const trouble = (this.#trouble = { code, detail: response?.reason_phrase ?? "" });
    if (WRONG.has(code)) this.#refused += 1;
    const refused = FORBIDDEN.has(code) || this.#refused >= TRIES;
    this.#tell(refused ? "refused" : "registering", trouble);
    if (this.#refused >= TRIES) return;
    this.#again = setTimeout(() => void this.register(), refused ? REFUSED : this.#wait(code, response));
  }

  #wait(code: number, response: Message | null): number {
    if (WRONG.has(code)) return 0;
    const asked = Number(values(response, "retry-after")[0]?.split(/[;(\s]/)[0]) * 1000 || 0;
    return asked + delay(++this.#failures, Math.random());
  }
}

function status(error: unknown): number {
  const told = (error as { status?: unknown } | null)?.status;
  return typeof told === "number" ? told : 0;
}

/** Say whether the API has refused, rather than not answered. */
function isRefusal(error: unknown): boolean {
  return [401, 403].includes(status(error));
}

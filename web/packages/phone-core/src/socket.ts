/** The WebSocket under JsSIP (RFC 7118): it opens again by itself, and notices when it is dead although nobody has closed it. */
import { delay } from "./backoff.ts";

const OPENING = 10_000;
/** The edge asks every 25 s whether a registered telephone is still there. */
const SILENT = 80_000;
const LOOK = 20_000;

/** What JsSIP asks of a socket. A failed attempt is not told to it: it hears of an open socket, and of the loss of one. */
export class SipSocket {
  via_transport = "WSS";
  onconnect: () => void = nothing;
  ondisconnect: (error: boolean, code?: number, reason?: string) => void = nothing;
  ondata: (data: unknown) => void = nothing;
  /** Called when an attempt begins and when one has failed. */
  onattempt: (failures: number) => void = nothing;
  readonly url: string;
  #socket: WebSocket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #failures = 0;
  #heard = 0;
  #opened = false;

  constructor(url: string) {
    this.url = url;
  }

  get sip_uri(): string {
    return `sip:${new URL(this.url).host};transport=ws`;
  }

  connect(): void {
    if (this.#socket !== undefined || this.#timer !== undefined) return;
    if (this.#opened || this.#failures > 0) this.#later();
    else this.#open();
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leave();
  }

  send(message: string | ArrayBufferLike | Blob | ArrayBufferView): boolean {
    if (!this.isConnected()) return false;
    this.#socket?.send(message as string);
    return true;
  }

  isConnected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  isConnecting(): boolean {
    return this.#socket?.readyState === WebSocket.CONNECTING;
  }

  /** The network is back: do not wait any longer. */
  hurry(): void {
    this.#failures = 0;
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#open();
  }

  /** Give up a socket that nothing comes through any more. */
  drop(reason: string): void {
    if (this.#socket === undefined) return;
    const open = this.isConnected();
    this.#leave();
    if (open) this.ondisconnect(true, 0, reason);
    else this.#failed();
  }

  /** Give the socket up if it has been silent for longer than a living edge ever is. Asked while registered only. */
  check(now: number): void {
    if (this.isConnected() && now - this.#heard > SILENT) this.drop("silent");
  }

  #later(): void {
    this.#timer = setTimeout(() => this.#open(), delay(this.#failures, Math.random()));
  }

  #open(): void {
    this.#timer = undefined;
    this.onattempt(this.#failures);
    const socket = new WebSocket(this.url, "sip");
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    const slow = setTimeout(() => this.drop("slow"), OPENING);
    socket.onopen = () => {
      clearTimeout(slow);
      this.#failures = 0;
      this.#opened = true;
      this.#heard = Date.now();
      this.#watch = setInterval(() => this.onlook(Date.now()), LOOK);
      this.onconnect();
    };
    socket.onmessage = ({ data }) => {
      this.#heard = Date.now();
      this.ondata(data);
    };
    socket.onclose = ({ code, reason }) => {
      clearTimeout(slow);
      const open = this.#watch !== undefined;
      this.#leave();
      if (open) this.ondisconnect(true, code, reason);
      else this.#failed();
    };
  }

  /** Called from time to time while the socket is open. */
  onlook: (now: number) => void = nothing;

  #failed(): void {
    this.#failures += 1;
    this.onattempt(this.#failures);
    this.#later();
  }

  #leave(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}

function nothing(): void {
  // until somebody listens
}

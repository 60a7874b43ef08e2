/** The telephone: the state machine (`state.ts`) with JsSIP, the socket and the browser's media around it. */
import { Enrolment } from "./enrolment.ts";
import { Line } from "./line.ts";
import { microphone } from "./media.ts";
import { library, type Library, type RTCSession, type UA } from "./sip.ts";
import { SipSocket } from "./socket.ts";
import { find, type Happening, next, others, STOPPED } from "./state.ts";
import { joined, userPart } from "./target.ts";
import { type Credentials, type Devices, type Phone, type PhoneOptions, type PhoneState } from "./types.ts";

/** A call that is over is shown for so long. */
const SHOWN = 4_000;
const REGISTERED_FOR = 600;
/** A telephone that the edge rings for longer has been forgotten. */
const RINGS = 180;
const REFRESH = 600;
const FAREWELL = 4_000;
const PATIENCE = 8_000;
const BAD_ADDRESS = 400;

/** Make a telephone. Nothing happens before `start`. */
export function createPhone(options: PhoneOptions): Phone {
  return new Telephone(options);
}

class Telephone implements Phone {
  readonly #options: PhoneOptions;
  readonly #listeners = new Set<() => void>();
  readonly #lines = new Map<string, Line>();
  readonly #enrolment: Enrolment;
  #state: PhoneState = STOPPED;
  #devices: Devices;
  #jssip: Library | undefined;
  #ua: UA | undefined;
  #socket: SipSocket | undefined;
  #unsaid: Line[] = [];
  #started = false;
  #made = 0;
  #dialled = "";
  #relays: RTCIceServer[] = [];

  constructor(options: PhoneOptions) {
    this.#options = options;
    this.#devices = options.devices;
    this.#enrolment = new Enrolment(options.credentials, (connection, trouble) => this.#connection(connection, trouble));
  }

  state = (): PhoneState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start = (): void => {
    if (this.#started) return;
    this.#started = true;
    window.addEventListener("online", this.#online);
    window.addEventListener("offline", this.#offline);
    window.addEventListener("pagehide", this.#leave);
    navigator.mediaDevices?.addEventListener("devicechange", this.#changed);
    this.#connection("connecting");
    void this.#begin();
  };

  stop = async (): Promise<void> => {
    if (!this.#started) return;
    this.#started = false;
    window.removeEventListener("online", this.#online);
    window.removeEventListener("offline", this.#offline);
    window.removeEventListener("pagehide", this.#leave);
    navigator.mediaDevices?.removeEventListener("devicechange", this.#changed);
    this.#enrolment.stop();
    for (const line of this.#lines.values()) line.hangUp();
    await this.#close();
    this.#connection("stopped");
  };

  call = async (address: string): Promise<string> => {
    const track = await microphone(this.#devices.microphone);
    try {
      await this.#alone("");
      await this.#ready();
      this.#dialled = this.#id();
      this.#known().call(userPart(address), { mediaStream: new MediaStream([track]), ...this.#media() });
    } catch (error) {
      track.stop();
      throw error;
    }
    this.#lines.get(this.#dialled)?.speak(track);
    return this.#dialled;
  };

  answer = async (id: string): Promise<void> => {
    const line = this.#lines.get(id);
    if (line === undefined || line.answered) return;
    const track = await microphone(this.#devices.microphone);
    await this.#alone(id);
    if (line.over || line.answered) track.stop();
    else line.session.answer({ mediaStream: line.speak(track), ...this.#media() });
  };

  reject = (id: string): void => {
    this.#lines.get(id)?.hangUp();
  };

  hangUp = (id: string): void => {
    const line = this.#lines.get(id);
    if (line?.hangUp()) this.#unsaid.push(line);
  };

  hold = async (id: string, on: boolean): Promise<void> => {
    if (!on) await this.#alone(id);
    await this.#lines.get(id)?.hold(on);
  };

  mute = (id: string, on: boolean): void => {
    this.#lines.get(id)?.mute(on);
  };

  digits = (id: string, digits: string): void => {
    this.#lines.get(id)?.digits(digits);
  };

  transfer = (id: string, address: string): void => {
    const ua = this.#known() as UA & { normalizeTarget: (text: string) => { toString(): string } | undefined };
    const target = ua.normalizeTarget(userPart(address));
    if (target !== undefined) this.#lines.get(id)?.refer(target.toString(), address);
    else this.#happen({ type: "transfer", id, transfer: { to: address, state: "refused", code: BAD_ADDRESS } });
  };

  join = (id: string, other: string): void => {
    const [line, consulted] = [this.#lines.get(id), this.#lines.get(other)];
    if (line === undefined || consulted === undefined) return;
    line.refer(joined(consulted.session), find(this.#state, other)?.party.address ?? "");
  };

  useDevices = async (devices: Devices): Promise<void> => {
    const fresh = devices.microphone !== this.#devices.microphone;
    this.#devices = devices;
    for (const line of [...this.#lines.values()].filter((one) => !one.over)) {
      await line.use(fresh ? await microphone(devices.microphone) : undefined, devices);
    }
  };

  async #begin(): Promise<void> {
    try {
      this.#jssip ??= await library();
      const credentials = await this.#enrolment.fetch();
      const servers = await this.#options.iceServers().catch(() => []);
      if (!this.#started) return;
      this.#relays = servers;
      this.#connect(this.#jssip, credentials);
    } catch (error) {
      if (this.#started) this.#enrolment.unavailable(error, () => void this.#begin());
    }
  }

  #connect(jssip: Library, credentials: Credentials): void {
    const socket = new SipSocket(credentials.socket);
    socket.onattempt = () => this.#connection(navigator.onLine ? "connecting" : "offline");
    socket.onlook = (now) => this.#state.connection === "registered" && socket.check(now);
    const ua = new jssip.UA({
      sockets: [socket as never], uri: credentials.address, authorization_user: credentials.username, password: credentials.password,
      realm: credentials.realm, register: false, register_expires: REGISTERED_FOR, no_answer_timeout: RINGS, session_timers: true,
      connection_recovery_min_interval: 1, connection_recovery_max_interval: 1, user_agent: "Ramal",
      ...(this.#options.displayName && { display_name: this.#options.displayName }),
    }); // prettier-ignore
    this.#socket = socket;
    this.#ua = ua;
    this.#enrolment.follow(ua);
    ua.on("registered", () => void this.#restored());
    ua.on("disconnected", () => this.#lost());
    ua.on("newRTCSession", ({ originator, session }: { originator: string; session: RTCSession }) => {
      this.#line(originator === "remote" ? this.#id() : this.#dialled, session);
    });
    ua.start();
  }

  #line(id: string, session: RTCSession): Line {
    const line = new Line(
      id,
      session,
      {
        happen: (happening) => this.#happen(happening),
        connected: () => this.#ua?.isConnected() === true,
        answered: () => void this.#alone(id).catch(nothing), // the other one ended meanwhile, or stays as it is
        over: () => setTimeout(() => this.#forget(id), SHOWN),
      },
      this.#devices,
      this.#relays.length > 0,
    );
    this.#lines.set(id, line);
    return line;
  }

  #forget(id: string): void {
    this.#happen({ type: "forgotten", id });
    this.#lines.delete(id);
  }

  /** Hold every call that talks, but this one. */
  async #alone(id: string): Promise<void> {
    await Promise.all(others(this.#state, id).map((other) => this.#lines.get(other)?.hold(true)));
  }

  #media(): { pcConfig: RTCConfiguration; sessionTimersExpires: number } {
    return { pcConfig: { iceServers: this.#relays, rtcpMuxPolicy: "require" }, sessionTimersExpires: REFRESH };
  }

  #known(): UA {
    if (this.#ua === undefined) throw new Error("The telephone is not connected");
    return this.#ua;
  }

  #id(): string {
    this.#made += 1;
    return `call-${String(this.#made)}`;
  }

  /** Wait until there is a registered user agent, for a while: a call that begins in a hiccup need not fail. */
  async #ready(): Promise<void> {
    if (this.#state.connection === "registered") return;
    await new Promise<void>((resolve) => {
      const over = (): void => {
        clearTimeout(limit);
        stop();
        resolve();
      };
      const limit = setTimeout(over, PATIENCE);
      const stop = this.subscribe(() => this.#state.connection === "registered" && over());
    });
  }

  /** Calls that begin go with their socket; those that stand are kept. */
  #lost(): void {
    if (!this.#started) return;
    this.#connection(navigator.onLine ? "connecting" : "offline");
    for (const line of this.#lines.values()) line.fail();
  }

  async #restored(): Promise<void> {
    for (const line of this.#unsaid.splice(0)) line.bye();
    for (const line of this.#lines.values()) void line.repair();
    const servers = await this.#options.iceServers().catch(() => undefined);
    if (servers) this.#relays = servers;
  }

  async #close(): Promise<void> {
    const ua = this.#ua;
    this.#ua = this.#socket = undefined;
    if (ua === undefined) return;
    const closed = new Promise<void>((resolve) => {
      ua.on("disconnected", () => resolve());
      setTimeout(resolve, FAREWELL);
    });
    ua.stop();
    await closed;
  }

  #online = (): void => {
    this.#socket?.hurry();
    if (this.#state.connection === "offline") this.#connection("connecting");
  };

  #offline = (): void => {
    this.#connection("offline");
    this.#socket?.drop("offline");
  };

  #leave = (event: PageTransitionEvent): void => {
    if (event.persisted) return;
    for (const line of this.#lines.values()) line.hangUp();
    this.#ua?.stop();
  };

  /** A microphone that was pulled out is replaced by the default one. */
  #changed = (): void => {
    for (const line of this.#lines.values()) {
      if (line.answered && !line.over && line.deaf) void microphone(this.#devices.microphone).then((track) => line.use(track, this.#devices), nothing); // there is none
    }
  };

  #connection(connection: PhoneState["connection"], trouble?: PhoneState["trouble"]): void {
    if (!this.#started && connection !== "stopped") return;
    this.#happen({ type: "connection", connection, trouble });
  }

  #happen(happening: Happening): void {
    const after = next(this.#state, happening);
    if (after === this.#state) return;
    this.#state = after;
    this.#listeners.forEach((listener) => listener());
  }
}

function nothing(): void {
  // as it was
}

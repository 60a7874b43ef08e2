/** One call: what JsSIP says of its session becomes what the page sees, and the page's wishes become SIP. */
import { ending } from "./endings.ts";
import { loudspeaker, playAt } from "./media.ts";
import { quality, read, type Reading } from "./quality.ts";
import { type Message, type RTCSession, values } from "./sip.ts";
import { type Happening } from "./state.ts";
import { type Call, type Devices, type Ending, type Party } from "./types.ts";

const GATHER = 500;
const GATHER_RELAYS = 2_500;
const LOOK = 2_000;
const PATIENCE = 10_000;
const AGAIN = 150;
const LEAVING = 3_000;
const REPAIRS = 4;
const TONE = 120;
const GAP = 80;

export interface Surroundings {
  happen: (happening: Happening) => void;
  connected: () => boolean;
  /** Called once when the call has been answered, and once when it is over. */
  answered: (line: Line) => void;
  over: (line: Line) => void;
  ringing?: (line: Line) => void;
}

export class Line {
  readonly id: string;
  readonly session: RTCSession;
  readonly #around: Surroundings;
  readonly #outgoing: boolean;
  #speaker: HTMLAudioElement | undefined;
  #track: MediaStreamTrack | undefined;
  #answered = false;
  #over = false;
  #looking: ReturnType<typeof setInterval> | undefined;
  #reading: Reading | undefined;
  #heardAt = 0;
  #lostMedia = false;
  #missedSignals = false;
  #byMe = false;
  #disconnected = false;
  #repairing = false;
  #cut: () => void = nothing;
  #repairs = 0;

  constructor(id: string, session: RTCSession, around: Surroundings, devices: Devices, relays: boolean) {
    this.id = id;
    this.session = session;
    this.#around = around;
    this.#outgoing = (session.direction as string) === "outgoing";
    this.#follow(devices, relays);
    around.happen({ type: "begins", id, direction: this.#outgoing ? "out" : "in", party: party(session), at: Date.now() });
  }

  get answered(): boolean {
    return this.#answered;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Say whether its microphone is gone. */
  get deaf(): boolean {
    return this.#track?.readyState === "ended";
  }

  /** Take over the microphone's track: it ends with the call. */
  speak(track: MediaStreamTrack): MediaStream {
    this.#track = track;
    return new MediaStream([track]);
  }

  #follow(devices: Devices, relays: boolean): void {
    const { session } = this;
    if ((session.connection as RTCPeerConnection | null) !== null && session.connection !== undefined) this.#media(session.connection, devices);
    session.on("peerconnection", ({ peerconnection }) => this.#media(peerconnection, devices));
    session.on("icecandidate", bounded(relays));
    session.on("progress", ({ response }: { response?: { body?: string | null } | null }) => {
      if (this.#outgoing) this.#around.happen({ type: "rings", id: this.id, heard: Boolean(response?.body) });
    });
    session.on("accepted", () => this.#begin());
    session.on("ended", ({ originator, message }) => this.#end(originator, message as Message | null));
    session.on("failed", ({ originator, message }) => this.#end(originator, message as Message | null));
    session.on("hold", ({ originator }) => this.#held(originator, true));
    session.on("unhold", ({ originator }) => this.#held(originator, false));
    session.on("muted", () => this.#around.happen({ type: "muted", id: this.id, on: true }));
    session.on("unmuted", () => this.#around.happen({ type: "muted", id: this.id, on: false }));
    session.on("refer", ({ reject }) => reject());
    session.on("replaces", ({ reject }) => reject());
    this.#keepThroughLoss();
  }

  /** JsSIP ends a call when a request inside of it finds no socket, or when ICE fails. Both heal: the call stays. */
  #keepThroughLoss(): void {
    const session = this.session as RTCSession & { onTransportError: () => void };
    const [lost, terminate] = [session.onTransportError.bind(session), session.terminate.bind(session)];
    session.onTransportError = () => {
      if (this.#answered) {
        this.#missedSignals = true;
        this.#cut();
        return;
      }
      this.#disconnected = true;
      lost();
    };
    session.terminate = (options) => {
      if (options?.cause !== session.causes.RTP_TIMEOUT || !this.#answered || this.#byMe) terminate(options);
      else if (this.#repairs >= REPAIRS) {
        this.#disconnected = true;
        terminate(options);
      }
    };
  }

  #media(connection: RTCPeerConnection, devices: Devices): void {
    this.#speaker = loudspeaker(connection, devices.speaker);
    connection.addEventListener("iceconnectionstatechange", () => {
      if (connection.iceConnectionState === "disconnected" || connection.iceConnectionState === "failed") {
        this.#lostMedia = true;
        void this.repair();
      } else if (connection.iceConnectionState === "connected" || connection.iceConnectionState === "completed") {
        this.#lostMedia = false;
        this.#repairs = 0;
      }
    });
  }

  #begin(): void {
    if (this.#answered || this.#over) return;
    this.#answered = true;
    this.#heardAt = Date.now();
    this.#around.happen({ type: "answered", id: this.id, at: Date.now() });
    this.#around.answered(this);
    this.#looking = setInterval(() => void this.#look(), LOOK);
  }

  #held(originator: string, on: boolean): void {
    this.#around.happen({ type: originator === "local" ? "held" : "heldByThem", id: this.id, on });
  }

  #end(originator: string, message: Message | null): void {
    if (this.#over) return;
    const by = this.#whose(originator);
    const code = message?.status_code ?? 0;
    const facts = { by, answered: this.#answered, outgoing: this.#outgoing, code, reasons: values(message, "reason") };
    this.#finish(ending(message?.reason_phrase ? { ...facts, phrase: message.reason_phrase } : facts));
  }

  #whose(originator: string): Ending["by"] {
    if (this.#byMe) return "me";
    if (this.#disconnected || originator === "system") return "network";
    return originator === "local" ? "me" : "them";
  }

  /** The socket went before anybody had answered: nobody can be told, and nobody can tell us. */
  fail(): void {
    if (this.#over || this.#answered) return;
    this.#finish({ by: "network", code: 0, key: "no-connection" });
    this.bye();
  }

  #finish(end: Ending): void {
    this.#over = true;
    this.#cut();
    clearInterval(this.#looking);
    this.#silence();
    this.#around.happen({ type: "ended", id: this.id, at: Date.now(), ending: end });
    this.#around.over(this);
  }

  #silence(): void {
    this.#track?.stop();
    if (this.#speaker) this.#speaker.srcObject = null;
    this.#speaker = undefined;
  }

  /** End the call. Without a socket its sound ends now, and the other side is told as soon as there is one: true then. */
  hangUp(): boolean {
    if (this.#over) return false;
    this.#byMe = true;
    if (!this.#answered || this.#around.connected()) {
      this.bye();
      return false;
    }
    this.#finish({ by: "me", code: 0, key: "hung-up" });
    return true;
  }

  /** Tell the other side that it is over. */
  bye(): void {
    if (!this.session.isEnded()) this.session.terminate(!this.#outgoing && !this.#answered ? { status_code: 486, reason_phrase: "Busy Here" } : {});
  }

  /** Hold, or take back; resolves when the other side has agreed. */
  async hold(on: boolean): Promise<void> {
    const since = Date.now();
    while (!this.#over && this.session.isOnHold().local !== on) {
      if (this.#around.connected() && (await this.#reoffer((done) => (on ? this.session.hold({}, done) : this.session.unhold({}, done))))) return;
      if (Date.now() - since > PATIENCE) throw new Error("The other side did not agree in time");
      await after(AGAIN);
    }
  }

  /** Begin an offer inside the call and wait for its answer, or for the call's end; false where none may be made now or it was lost. */
  #reoffer(begin: (done: () => void) => boolean): Promise<boolean> {
    return new Promise((resolve) => {
      this.#cut = () => resolve(this.#over);
      if (!begin(() => resolve(true))) resolve(false);
    });
  }

  mute(on: boolean): void {
    if (on) this.session.mute({ audio: true });
    else this.session.unmute({ audio: true });
  }

  /** Send digits as telephone events (RFC 4733). */
  digits(digits: string): void {
    const sender = this.#sender()?.dtmf;
    if (sender && !this.#over) sender.insertDTMF(sender.toneBuffer + digits.toUpperCase(), TONE, GAP);
  }

  #sender(): RTCRtpSender | undefined {
    const connection = this.session.connection as RTCPeerConnection | null;
    return connection?.getSenders().find((sender) => sender.track?.kind === "audio" || sender.dtmf);
  }

  /** Ask for this call to be transferred; `target` is what Refer-To names, `to` what the page shows. */
  refer(target: string, to: string): void {
    let over = false;
    const tell = (state: NonNullable<Call["transfer"]>["state"], code?: number): void => {
      if (!over) this.#around.happen({ type: "transfer", id: this.id, transfer: { to, state, ...(code && { code }) } });
      over ||= state === "done" || state === "refused";
    };
    const refused = ({ response, status_line }: { response?: Message | null; status_line?: Message }): void =>
      tell("refused", response?.status_code ?? status_line?.status_code ?? 0);
    tell("asked");
    const trying = (): void => tell("trying");
    const done = (): void => {
      tell("done");
      setTimeout(() => !this.#over && this.hangUp(), LEAVING);
    };
    const eventHandlers = { requestSucceeded: trying, trying, progress: trying, accepted: done, requestFailed: refused, failed: refused };
    if ((this.session.refer(target, { eventHandlers }) as unknown) === false) refused({});
  }

  /** After the socket or the network came back: negotiate anew what was lost meanwhile. */
  async repair(): Promise<void> {
    if (this.#repairing || !this.#answered || this.#over || !this.#around.connected() || !(this.#lostMedia || this.#missedSignals)) return;
    this.#repairing = true;
    const restart = this.#lostMedia;
    if (restart) this.#repairs += 1;
    const options = { rtcOfferConstraints: restart ? { iceRestart: true } : {} };
    for (const since = Date.now(); Date.now() - since < PATIENCE && !this.#over; await after(AGAIN)) {
      if (!this.#around.connected() || !(await this.#reoffer((done) => this.session.renegotiate(options, done)))) continue;
      this.#missedSignals = false;
      break;
    }
    this.#repairing = false;
  }

  /** Use another microphone and loudspeaker. */
  async use(track: MediaStreamTrack | undefined, devices: Devices): Promise<void> {
    if (this.#speaker) await playAt(this.#speaker, devices.speaker);
    const sender = this.#sender();
    if (track === undefined || sender === undefined) return;
    track.enabled = sender.track?.enabled ?? true;
    await sender.replaceTrack(track);
    this.#track?.stop();
    this.#track = track;
  }

  async #look(): Promise<void> {
    const connection = this.session.connection as RTCPeerConnection | null;
    if (!connection || this.#over) return;
    const rows = (await connection.getStats()) as unknown as Map<string, { id: string; type: string }>;
    const [before, now] = [this.#reading, read(rows.values(), Date.now())];
    if (now === undefined) return;
    this.#reading = now;
    if (before === undefined || now.received > before.received || this.session.isOnHold().local) this.#heardAt = now.at;
    if (before !== undefined) this.#around.happen({ type: "quality", id: this.id, quality: quality(before, now, this.#heardAt) });
  }
}

/** Wait for candidates no longer than it is worth: the relay of the edge answers whoever speaks to it. */
function bounded(relays: boolean): (event: { candidate: RTCIceCandidate; ready: () => void }) => void {
  const asked = new WeakSet<() => void>();
  return ({ candidate, ready }) => {
    if (candidate.type === "relay") setTimeout(ready, GATHER / 5);
    if (asked.has(ready)) return;
    asked.add(ready);
    setTimeout(ready, relays ? GATHER_RELAYS : GATHER);
  };
}

function party(session: RTCSession): Party {
  const { uri, display_name: name } = session.remote_identity as unknown as { uri: { user?: string; host: string }; display_name?: string };
  const user = uri.user ?? "";
  return { address: user === "anonymous" ? "" : decoded(user), ...(name && { name }) };
}

function decoded(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}

function nothing(): void {
  // no offer waits for its answer
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

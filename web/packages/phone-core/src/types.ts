/** What the telephone in the browser shows of itself, and what may be asked of it. Nothing here knows React or JsSIP. */

/** `refused` is the registrar's answer to these credentials; `offline` means that the browser has no network. */
export type Connection = "stopped" | "offline" | "connecting" | "registering" | "registered" | "refused";

/** `ringing`: they hear it ring. `incoming`: we do. `held`: held by us (`heldByThem` stands beside it). */
export type CallState = "dialling" | "ringing" | "incoming" | "talking" | "held" | "ended";

export interface Party {
  /** The user part of their address: a name, an alias or a telephone number. */
  address: string;
  /** The display name that their side sent, if any. Text of a stranger: never markup. */
  name?: string;
}

/** Why a call ended. `code` is the SIP status (0: none), `key` a word of the phone's own list (`busy`, `no-answer`, `not-allowed` …). */
export interface Ending {
  by: "me" | "them" | "network";
  code: number;
  key: string;
  /** The text of the Reason header or of the final reply, as it came. */
  detail?: string;
}

/** Media of a call, measured over the last seconds. Levels in dBFS (−127 is silence), loss in per cent, times in milliseconds. */
export interface Quality {
  mos: number;
  loss: number;
  jitter: number;
  roundTrip: number;
  codec: string;
  levelIn: number;
  levelOut: number;
  /** False if nothing has been heard of the other side for some seconds although the call stands. */
  hearing: boolean;
  /** True if the media goes through the TURN relay. */
  relayed: boolean;
}

export interface Call {
  id: string;
  direction: "in" | "out";
  state: CallState;
  party: Party;
  /** Milliseconds since 1970. */
  startedAt: number;
  answeredAt?: number;
  endedAt?: number;
  /** They are heard before they answer (an announcement, a tone of their own): the page makes no ringing tone then. */
  earlyMedia?: boolean;
  muted: boolean;
  heldByThem: boolean;
  /** A transfer of this call: asked for, accepted and under way, or refused with its reason. */
  transfer?: { to: string; state: "asked" | "trying" | "done" | "refused"; code?: number };
  quality?: Quality;
  ending?: Ending;
}

export interface PhoneState {
  connection: Connection;
  /** The registrar's answer or the fault of the connection, where there is one. */
  trouble?: { code: number; detail: string };
  /** Calls that stand, oldest first, and those that ended within the last seconds. At most one of them is `talking`. */
  calls: readonly Call[];
}

/** What `GET /api/phone/sip-credentials` and `…/ice-servers` answer with, and the address of the WebSocket. */
export interface Credentials {
  username: string;
  password: string;
  /** `sip:name@domain` of the address of record. */
  address: string;
  realm: string;
  /** Milliseconds since 1970. */
  expires: number;
  /** `wss://host:port` */
  socket: string;
}

export interface Devices {
  /** `deviceId`s; empty: the browser's default. */
  microphone: string;
  speaker: string;
  ringer: string;
}

export interface PhoneOptions {
  credentials: () => Promise<Credentials>;
  iceServers: () => Promise<RTCIceServer[]>;
  displayName?: string;
  devices: Devices;
}

/** The telephone. Its state is immutable: `state()` answers with the same object until something has changed (useSyncExternalStore). */
export interface Phone {
  state(): PhoneState;
  subscribe(listener: () => void): () => void;
  start(): void;
  /** Ends calls, un-registers, closes the socket. */
  stop(): Promise<void>;
  /** Rejects with a `DOMException` of getUserMedia where there is no microphone. Holds the call that talks. Answers with the call's id. */
  call(address: string): Promise<string>;
  answer(id: string): Promise<void>;
  reject(id: string): void;
  hangUp(id: string): void;
  /** Hold, or take back; taking one back holds the other. */
  hold(id: string, on: boolean): Promise<void>;
  mute(id: string, on: boolean): void;
  /** `0-9*#A-D`, by RFC 4733. */
  digits(id: string, digits: string): void;
  transfer(id: string, address: string): void;
  /** Joins the parties of two calls (REFER with Replaces) and leaves. */
  join(id: string, other: string): void;
  /** Also for calls that stand: the microphone's track is replaced. */
  useDevices(devices: Devices): Promise<void>;
}

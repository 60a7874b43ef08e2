import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Line } from "../src/line.ts";
import { type RTCSession } from "../src/sip.ts";
import { find, type Happening, next, STOPPED } from "../src/state.ts";
import { type Call, type PhoneState } from "../src/types.ts";

class FakeConnection extends EventTarget {
  iceConnectionState = "new";

  becomes(state: string): void {
    this.iceConnectionState = state;
    this.dispatchEvent(new Event("iceconnectionstatechange"));
  }

  getSenders(): unknown[] {
    return [];
  }

  getStats(): Promise<Map<string, unknown>> {
    return Promise.resolve(new Map());
  }
}

interface Refer {
  eventHandlers: Record<string, (event: unknown) => void>;
}

class FakeSession extends EventEmitter {
  readonly causes = { RTP_TIMEOUT: "RTP Timeout" };
  readonly connection = new FakeConnection();
  readonly remote_identity = { uri: { user: "bob%20b", host: "acme.example" }, display_name: "Bob" };
  direction = "outgoing";
  done: string[] = [];
  ready = true;
  /** No answer comes to an offer. */
  deaf = false;
  refers: Refer[] = [];
  #held = false;
  #over = false;

  onTransportError(): void {
    this.terminate({ cause: "Connection Error" });
  }

  terminate(options: { cause?: string; status_code?: number } = {}): void {
    this.done.push(`terminate ${options.cause ?? String(options.status_code ?? "")}`.trim());
    this.#over = true;
    this.emit("ended", { originator: "local", message: null, cause: options.cause ?? "Terminated" });
  }

  isEnded(): boolean {
    return this.#over;
  }

  isOnHold(): { local: boolean; remote: boolean } {
    return { local: this.#held, remote: false };
  }

  hold(_options: unknown, agreed: () => void): boolean {
    return this.#offer("hold", true, agreed);
  }

  unhold(_options: unknown, agreed: () => void): boolean {
    return this.#offer("unhold", false, agreed);
  }

  renegotiate(options: { rtcOfferConstraints: RTCOfferOptions }, agreed: () => void): boolean {
    this.done.push(options.rtcOfferConstraints.iceRestart ? "restart" : "renegotiate");
    if (!this.deaf) setTimeout(agreed, 50);
    return true;
  }

  refer(_target: string, options: Refer): boolean {
    this.refers.push(options);
    return this.ready;
  }

  #offer(name: string, on: boolean, agreed: () => void): boolean {
    if (!this.ready) return false;
    this.done.push(name);
    this.#held = on;
    this.emit(name, { originator: "local" });
    if (!this.deaf) setTimeout(agreed, 50);
    return true;
  }
}

interface World {
  line: Line;
  session: FakeSession;
  call: () => Call | undefined;
  around: { connected: boolean };
}

function world(direction = "outgoing"): World {
  const session = new FakeSession();
  session.direction = direction;
  let state: PhoneState = STOPPED;
  const around = { connected: true };
  const line = new Line(
    "a",
    session as unknown as RTCSession,
    { happen: (happening: Happening) => void (state = next(state, happening)), connected: () => around.connected, answered: vi.fn(), over: vi.fn() },
    { microphone: "", speaker: "", ringer: "" },
    false,
  );
  return { line, session, around, call: () => find(state, "a") };
}

function answered(): World {
  const made = world();
  made.session.emit("accepted", {});
  return made;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a call", () => {
  it("is followed from the first ring to the end", () => {
    const { session, call } = world();
    expect(call()).toMatchObject({ state: "dialling", party: { address: "bob b", name: "Bob" } });
    session.emit("progress", { response: { body: null } });
    expect(call()).toMatchObject({ state: "ringing" });
    expect(call()).not.toHaveProperty("earlyMedia");
    session.emit("progress", { response: { body: "v=0" } });
    expect(call()?.earlyMedia).toBe(true);
    session.emit("accepted", {});
    session.emit("hold", { originator: "remote" });
    expect(call()).toMatchObject({ state: "talking", heldByThem: true });
    session.emit("ended", { originator: "remote", message: null });
    expect(call()?.ending).toEqual({ by: "them", code: 0, key: "hung-up" });
  });

  it("stays when its socket or its media is lost, and is negotiated anew (off-nominal)", async () => {
    const { line, session, around, call } = answered();
    session.onTransportError();
    session.connection.becomes("failed");
    session.terminate({ cause: "RTP Timeout" });
    expect(session.done).toEqual(["restart"]);
    expect(call()?.state).toBe("talking");
    await vi.advanceTimersByTimeAsync(60);
    around.connected = false;
    session.connection.becomes("disconnected");
    expect(session.done).toEqual(["restart"]);
    around.connected = true;
    void line.repair();
    expect(session.done).toEqual(["restart", "restart"]);
  });

  it("makes an offer again that was lost with its socket (off-nominal)", async () => {
    const { line, session, around, call } = answered();
    session.deaf = true;
    const holding = line.hold(true);
    around.connected = false;
    session.onTransportError();
    await vi.advanceTimersByTimeAsync(500);
    await holding;
    expect(call()?.state).toBe("held");
    around.connected = true;
    void line.repair();
    session.onTransportError();
    await vi.advanceTimersByTimeAsync(200);
    session.deaf = false;
    session.onTransportError();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(session.done).toEqual(["hold", "renegotiate", "renegotiate", "renegotiate"]);
    void line.repair();
    expect(session.done).toHaveLength(4);
  });

  it("is given up when its media does not come back at all (off-nominal)", async () => {
    const { session, call } = answered();
    for (let at = 0; at < 6; at++) {
      session.terminate({ cause: "RTP Timeout" });
      session.connection.becomes("failed");
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(call()).toMatchObject({ state: "ended", ending: { by: "network", key: "no-connection" } });
  });

  it("ends with its socket before anybody has answered (off-nominal)", () => {
    for (const direction of ["outgoing", "incoming"]) {
      const { line, call } = world(direction);
      line.fail();
      expect(call()?.ending).toEqual({ by: "network", code: 0, key: "no-connection" });
    }
    const { session, call } = world();
    session.onTransportError();
    expect(call()?.ending?.by).toBe("network");
  });

  it("is over at once when it is ended without a socket, and said later (off-nominal)", () => {
    const { line, session, around, call } = answered();
    around.connected = false;
    expect(line.hangUp()).toBe(true);
    expect(call()?.ending).toEqual({ by: "me", code: 0, key: "hung-up" });
    expect(session.done).toEqual([]);
    expect(line.hangUp()).toBe(false);
    line.bye();
    line.bye();
    expect(session.done).toEqual(["terminate"]);
  });

  it("is declined as busy", () => {
    const { line, session } = world("incoming");
    line.hangUp();
    expect(session.done).toEqual(["terminate 486"]);
  });

  it("is held as soon as it may be, or says that it could not (off-nominal)", async () => {
    const { line, session, call } = answered();
    session.ready = false;
    const holding = line.hold(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(call()?.state).toBe("talking");
    session.ready = true;
    await vi.advanceTimersByTimeAsync(500);
    await holding;
    expect(call()?.state).toBe("held");
    await line.hold(true);
    expect(session.done).toEqual(["hold"]);
    session.ready = false;
    const refused = expect(line.hold(false)).rejects.toThrow("in time");
    await vi.advanceTimersByTimeAsync(11_000);
    await refused;
  });

  it("tells how a transfer goes, and nothing after its end", () => {
    const { line, session, call } = answered();
    line.refer("sip:carol@acme.example", "carol");
    const told = session.refers[0]?.eventHandlers ?? {};
    expect(call()?.transfer).toEqual({ to: "carol", state: "asked" });
    told.trying?.({});
    expect(call()?.transfer?.state).toBe("trying");
    told.failed?.({ status_line: { status_code: 486 } });
    told.requestSucceeded?.({});
    expect(call()?.transfer).toEqual({ to: "carol", state: "refused", code: 486 });
    session.ready = false;
    line.refer("sip:dave@acme.example", "dave");
    expect(call()?.transfer).toEqual({ to: "dave", state: "refused" });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SipSocket } from "../src/socket.ts";

class FakeSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readyState = FakeSocket.CONNECTING;
  sent: string[] = [];
  closed = false;
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;

  readonly url: string;
  readonly protocol: string;

  constructor(url: string, protocol: string) {
    this.url = url;
    this.protocol = protocol;
    FakeSocket.made.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
    this.readyState = 3;
  }

  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
  }

  lose(): void {
    this.readyState = 3;
    this.onclose?.({ code: 1006, reason: "" });
  }
}

function latest(): FakeSocket {
  const found = FakeSocket.made.at(-1);
  if (found === undefined) throw new Error("no socket was made");
  return found;
}

function made(): { socket: SipSocket; told: string[] } {
  const socket = new SipSocket("wss://pbx.example.net:7443");
  const told: string[] = [];
  socket.onconnect = () => told.push("connected");
  socket.ondisconnect = () => told.push("lost");
  socket.onattempt = (failures) => told.push(`attempt ${String(failures)}`);
  return { socket, told };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  FakeSocket.made = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the socket", () => {
  it("speaks SIP and says when it is open", () => {
    const { socket, told } = made();
    socket.connect();
    socket.connect();
    expect(FakeSocket.made).toHaveLength(1);
    expect(latest().protocol).toBe("sip");
    expect(socket.send("early")).toBe(false);
    latest().open();
    expect(told).toEqual(["attempt 0", "connected"]);
    expect(socket.send("REGISTER")).toBe(true);
    expect(socket.sip_uri).toBe("sip:pbx.example.net:7443;transport=ws");
  });

  it("tells one loss once, however many attempts fail, and waits longer each time, within bounds (off-nominal)", () => {
    const { socket, told } = made();
    socket.connect();
    latest().open();
    latest().lose();
    socket.connect();
    const waits: number[] = [];
    const another = (): void => {
      const [count, since] = [FakeSocket.made.length, Date.now()];
      while (FakeSocket.made.length === count) vi.advanceTimersByTime(50);
      waits.push(Date.now() - since);
    };
    for (let at = 0; at < 12; at++) {
      another();
      latest().lose();
    }
    expect(told.filter((one) => one === "lost")).toHaveLength(1);
    expect(waits[0]).toBeLessThanOrEqual(1_050);
    expect(waits[11]).toBeGreaterThan(10_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_050);
    another();
    latest().open();
    expect(told.at(-1)).toBe("connected");
  });

  it("does not wait when the network is back", () => {
    const { socket } = made();
    socket.connect();
    for (let at = 0; at < 8; at++) {
      latest().lose();
      socket.hurry();
    }
    latest().lose();
    const count = FakeSocket.made.length;
    socket.hurry();
    expect(FakeSocket.made).toHaveLength(count + 1);
    vi.advanceTimersByTime(9_000);
    expect(FakeSocket.made, "the attempt that waited is gone").toHaveLength(count + 1);
  });

  it("gives an attempt up that neither opens nor fails (off-nominal)", () => {
    const { socket, told } = made();
    socket.connect();
    vi.advanceTimersByTime(10_001);
    expect(latest().closed || FakeSocket.made.length > 1).toBe(true);
    expect(told).toContain("attempt 1");
  });

  it("notices that a socket is dead which nobody has closed (off-nominal)", () => {
    const { socket, told } = made();
    socket.onlook = (now) => socket.check(now);
    socket.connect();
    latest().open();
    for (let at = 0; at < 10; at++) {
      vi.advanceTimersByTime(25_000);
      latest().onmessage?.({ data: "OPTIONS" });
    }
    expect(told).not.toContain("lost");
    vi.advanceTimersByTime(101_000);
    expect(told.at(-1)).toBe("lost");
  });

  it("tells nothing after it was closed on purpose", () => {
    const { socket, told } = made();
    socket.connect();
    latest().open();
    socket.disconnect();
    latest().lose();
    vi.advanceTimersByTime(120_000);
    expect(told).toEqual(["attempt 0", "connected"]);
    expect(FakeSocket.made).toHaveLength(1);
  });
});

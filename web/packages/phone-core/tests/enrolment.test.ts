import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Enrolment } from "../src/enrolment.ts";
import { type UA } from "../src/sip.ts";
import { type Credentials, type PhoneState } from "../src/types.ts";

class FakeAgent extends EventEmitter {
  connected = true;
  registers: Record<string, unknown>[] = [];
  readonly #settings: Record<string, unknown> = {};

  isConnected(): boolean {
    return this.connected;
  }

  set(name: string, value: unknown): void {
    this.#settings[name] = value;
  }

  register(): void {
    this.registers.push({ ...this.#settings });
  }

  refuse(status_code: number, headers: Record<string, string> = {}): void {
    const getHeaders = (name: string): string[] => (headers[name] ? [headers[name]] : []);
    this.emit("registrationFailed", { response: status_code ? { status_code, reason_phrase: "No", getHeaders } : null });
  }
}

const HOUR = 3_600_000;

function world(): { agent: FakeAgent; enrolment: Enrolment; told: [string, PhoneState["trouble"]][]; ask: ReturnType<typeof vi.fn> } {
  const agent = new FakeAgent();
  let given = 0;
  const ask = vi.fn((): Promise<Credentials> => {
    given += 1;
    const [username, address] = [`${String(given)}:alice.web`, "sip:alice@acme.example"];
    return Promise.resolve({ username, password: `p${String(given)}`, address, realm: "r", expires: Date.now() + HOUR, socket: "wss://x" });
  });
  const told: [string, PhoneState["trouble"]][] = [];
  const enrolment = new Enrolment(ask, (connection, trouble) => told.push([connection, trouble]));
  enrolment.follow(agent as unknown as UA);
  return { agent, enrolment, told, ask };
}

async function settled(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("keeping a telephone registered", () => {
  it("registers with fresh credentials after each connection", async () => {
    const { agent, told } = world();
    agent.emit("connected");
    await settled();
    agent.emit("registered");
    agent.emit("connected");
    await settled();
    expect(agent.registers.map(({ password, ha1, authorization_user }) => [password, ha1, authorization_user])).toEqual([
      ["p1", "", "1:alice.web"],
      ["p2", "", "2:alice.web"],
    ]);
    expect(told.map(([connection]) => connection)).toEqual(["registering", "registered", "registering"]);
  });

  it("renews credentials before they expire, without registering anew", async () => {
    const { agent, ask } = world();
    agent.emit("connected");
    await settled();
    agent.emit("registered");
    await settled(HOUR * 0.79);
    expect(ask).toHaveBeenCalledTimes(1);
    await settled(HOUR * 0.02);
    expect(ask).toHaveBeenCalledTimes(2);
    agent.emit("registrationExpiring");
    expect(agent.registers.at(-1)?.password).toBe("p2");
  });

  it("registers with the old ones while the API does not answer and they hold (off-nominal)", async () => {
    const { agent, ask, told } = world();
    agent.emit("connected");
    await settled();
    ask.mockRejectedValue(new TypeError("Failed to fetch"));
    agent.emit("connected");
    await settled();
    expect(agent.registers).toHaveLength(2);
    await settled(2 * HOUR);
    agent.emit("connected");
    await settled();
    expect(agent.registers, "they have expired").toHaveLength(2);
    expect(told.at(-1)).toEqual(["connecting", { code: 0, detail: "Failed to fetch" }]);
  });

  it("tries refused credentials once more, with new ones, and then never by itself (off-nominal)", async () => {
    const { agent, told } = world();
    agent.emit("connected");
    await settled();
    agent.refuse(401);
    await settled();
    expect(agent.registers.map(({ password }) => password)).toEqual(["p1", "p2"]);
    agent.refuse(401);
    await settled(24 * HOUR);
    agent.emit("connected");
    await settled(24 * HOUR);
    expect(agent.registers).toHaveLength(2);
    expect(told.at(-1)).toEqual(["refused", { code: 401, detail: "No" }]);
  });

  it("comes back when it may: forbidden seldom, overloaded when it was told to (off-nominal)", async () => {
    const { agent, told } = world();
    agent.emit("connected");
    await settled();
    agent.refuse(403);
    expect(told.at(-1)?.[0]).toBe("refused");
    await settled(299_000);
    expect(agent.registers).toHaveLength(1);
    await settled(2_000);
    expect(agent.registers).toHaveLength(2);
    agent.refuse(503, { "retry-after": "20 (later)" });
    expect(told.at(-1)?.[0]).toBe("registering");
    await settled(19_000);
    expect(agent.registers).toHaveLength(2);
    await settled(5_000);
    expect(agent.registers).toHaveLength(3);
    agent.refuse(0);
    await settled(10_000);
    expect(agent.registers).toHaveLength(4);
  });

  it("says so where the session is over (off-nominal)", async () => {
    const { agent, ask, told } = world();
    ask.mockRejectedValue(Object.assign(new Error("log in"), { status: 401 }));
    agent.emit("connected");
    await settled();
    expect(agent.registers).toEqual([]);
    expect(told.at(-1)).toEqual(["refused", { code: 401, detail: "log in" }]);
  });

  it("registers once where a connection is lost while it asks for credentials (off-nominal)", async () => {
    const { agent } = world();
    agent.emit("connected");
    agent.emit("connected");
    await settled();
    expect(agent.registers).toHaveLength(1);
    agent.connected = false;
    agent.refuse(0);
    await settled(HOUR);
    expect(agent.registers).toHaveLength(1);
  });

  it("does nothing any more after it was stopped", async () => {
    const { agent, enrolment, ask } = world();
    agent.emit("connected");
    enrolment.stop();
    await settled(2 * HOUR);
    expect(agent.registers).toEqual([]);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

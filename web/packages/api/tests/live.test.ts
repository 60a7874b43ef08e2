import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { live, type LiveState, pauseBefore } from "../src/live";

class FakeSocket extends EventTarget {
  closed = false;
  constructor(readonly url: string) {
    super();
  }
  close() {
    this.closed = true;
  }
}

let sockets: FakeSocket[] = [];
const connect = (url: string) => {
  const made = new FakeSocket(url);
  sockets.push(made);
  return made as unknown as WebSocket;
};

beforeEach(() => {
  sockets = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test("messages arrive as they were sent", () => {
  const heard: unknown[] = [];
  live({ path: "/api/isp/live", onMessage: (message) => heard.push(message), connect });
  sockets[0]?.dispatchEvent(new MessageEvent("message", { data: '{"calls":3}' }));
  expect(heard).toEqual([{ calls: 3 }]);
  expect(sockets[0]?.url).toMatch(/^wss?:\/\/.*\/api\/isp\/live$/);
});

test("a lost connection comes back by itself, later and later", () => {
  const states: LiveState[] = [];
  live({ path: "/x", onMessage: () => undefined, onState: (state) => states.push(state), connect, random: () => 1 });
  sockets[0]?.dispatchEvent(new Event("close"));
  vi.advanceTimersByTime(499);
  expect(sockets).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(sockets).toHaveLength(2);
  sockets[1]?.dispatchEvent(new Event("close"));
  vi.advanceTimersByTime(999);
  expect(sockets).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(sockets).toHaveLength(3);
  sockets[2]?.dispatchEvent(new Event("open"));
  expect(states).toEqual(["connecting", "waiting", "connecting", "waiting", "connecting", "open"]);
});

test("a connection that was ended stays away", () => {
  const end = live({ path: "/x", onMessage: () => undefined, connect });
  end();
  sockets[0]?.dispatchEvent(new Event("close"));
  vi.advanceTimersByTime(60_000);
  expect(sockets).toHaveLength(1);
  expect(sockets[0]?.closed).toBe(true);
});

test("the pause is bounded, and pages do not come back together", () => {
  expect(pauseBefore(30, () => 1)).toBe(15_000);
  expect(pauseBefore(30, () => 0)).toBe(7_500);
});

import type { Call } from "@ramal/phone-core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { followAlerts, soundOf } from "../src/station/alerts";
import type { Bell } from "../src/station/bell";
import { Losses } from "../src/station/losses";
import { Station } from "../src/station/station";
import { Tab } from "../src/station/tab";
import { aCall, FakePhone, quietTab } from "./fake";

/** Locks of one browser, as all its tabs share them. */
function locks(): LockManager {
  let holder: { lost: (reason: DOMException) => void } | undefined;
  const waiting: (() => void)[] = [];
  const request = async (_name: string, options: LockOptions, act: (lock: Lock | null) => Promise<unknown>) => {
    if (holder && options.ifAvailable) return act(null);
    if (holder && !options.steal) {
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve);
        options.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      });
    }
    holder?.lost(new DOMException("", "AbortError"));
    const lost = new Promise((_resolve, reject) => {
      holder = { lost: reject };
    });
    const mine = holder;
    try {
      return await Promise.race([act({ mode: "exclusive", name: _name }), lost]);
    } finally {
      if (holder === mine) {
        holder = undefined;
        waiting.shift()?.();
      }
    }
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
}

const tabs: Tab[] = [];
const aTab = (shared: LockManager) => {
  const tab = new Tab(shared);
  tabs.push(tab);
  return tab;
};
afterEach(() => tabs.splice(0).forEach((tab) => tab.end()));

describe("one tab has the telephone", () => {
  test("the second says that it is elsewhere, and has it when the first one goes", async () => {
    const shared = locks();
    const [first, second] = [aTab(shared), aTab(shared)];
    first.begin();
    await vi.waitFor(() => expect(first.state().place).toBe("here"));
    second.begin();
    await vi.waitFor(() => expect(second.state().place).toBe("elsewhere"));
    first.end();
    await vi.waitFor(() => expect(second.state().place).toBe("here"));
  });

  test("taking over takes it from the first, which waits then", async () => {
    const shared = locks();
    const [first, second] = [aTab(shared), aTab(shared)];
    first.begin();
    await vi.waitFor(() => expect(first.state().place).toBe("here"));
    second.begin();
    await vi.waitFor(() => expect(second.state().place).toBe("elsewhere"));
    second.takeOver();
    await vi.waitFor(() => expect([first.state().place, second.state().place]).toEqual(["elsewhere", "here"]));
  });
});

describe("the station", () => {
  const equipment = (phone: FakePhone) => ({ make: async () => phone, follow: () => () => undefined });

  test("a telephone starts once somebody is logged in, and stops when they leave", async () => {
    const phone = new FakePhone();
    const station = new Station(quietTab());
    const close = station.open(equipment(phone));
    await vi.waitFor(() => expect(station.state().phone).toBe(phone));
    expect(phone.start).toHaveBeenCalledOnce();
    await close();
    expect(phone.stop).toHaveBeenCalledOnce();
    expect(station.state().phone).toBeUndefined();
  });

  test("who leaves before the telephone was made gets none", async () => {
    const phone = new FakePhone();
    const station = new Station(quietTab());
    let give = (_made: FakePhone) => undefined as void;
    const made = new Promise<FakePhone>((resolve) => {
      give = resolve;
    });
    const close = station.open({ ...equipment(phone), make: () => made });
    await close();
    give(phone);
    await made;
    await Promise.resolve();
    expect(phone.start).not.toHaveBeenCalled();
  });

  test("an end that needs a word is kept until another call begins; a plain one is not", async () => {
    const phone = new FakePhone();
    const station = new Station(quietTab());
    const ended = vi.fn();
    station.open({ ...equipment(phone), ended });
    await vi.waitFor(() => expect(station.state().phone).toBe(phone));
    const over = (id: string, key: string): Call => aCall({ id, state: "ended", endedAt: 5000, ending: { by: "them", code: 486, key } });
    phone.become({ calls: [over("a", "hung-up")] });
    expect(station.state().ended).toBeUndefined();
    phone.become({ calls: [over("b", "busy")] });
    phone.become({ calls: [] });
    expect(station.state().ended?.id).toBe("b");
    expect(ended).toHaveBeenCalledTimes(2);
    phone.become({ calls: [aCall({ id: "c", state: "dialling", startedAt: 6000 })] });
    expect(station.state().ended).toBeUndefined();
  });
});

test("three losses within ten minutes are no accident, a network that is away is none", () => {
  const losses = new Losses();
  const go = (connection: "registered" | "connecting" | "offline", now: number) => losses.look({ connection, calls: [] }, now);
  for (const minute of [1, 2]) {
    go("registered", minute * 60_000);
    go("connecting", minute * 60_000 + 1);
  }
  expect(losses.many(130_000)).toBe(false);
  go("registered", 200_000);
  go("offline", 210_000);
  go("connecting", 211_000);
  expect(losses.many(220_000)).toBe(false);
  go("registered", 230_000);
  go("connecting", 240_000);
  expect(losses.many(250_000)).toBe(true);
  expect(losses.many(2_000_000)).toBe(false);
});

describe("what is heard", () => {
  test.each([
    [[], undefined],
    [["incoming"], "bell"],
    [["talking", "incoming"], "knock"],
    [["ringing"], "ringing"],
    [["dialling"], undefined],
    [["talking", "ended"], undefined],
  ] as [Call["state"][], string | undefined][])("%j → %s", (states, sound) => {
    expect(soundOf(states.map((state) => aCall({ state })))).toBe(sound);
  });

  test("a call rings, blinks and notifies until it is answered", () => {
    vi.useFakeTimers();
    const bell = { play: vi.fn(), stop: vi.fn(), device: "hall" };
    const close = vi.fn();
    const notify = vi.fn(() => close);
    const phone = new FakePhone();
    document.title = "History";
    const stop = followAlerts(phone, { bell: bell as unknown as Bell, speaker: () => "ear", notify, title: () => "Bob calls" });
    phone.become({ calls: [aCall({ direction: "in", state: "incoming" })] });
    expect(bell.play).toHaveBeenLastCalledWith("bell", "hall");
    expect(document.title).toBe("Bob calls");
    vi.advanceTimersByTime(1000);
    expect(document.title).toBe("History");
    phone.become({ calls: [aCall({ direction: "in", state: "talking" })] });
    expect(bell.stop).toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
    expect(document.title).toBe("History");
    stop();
    vi.useRealTimers();
  });
});

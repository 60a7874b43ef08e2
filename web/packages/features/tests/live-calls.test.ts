import { describe, expect, test } from "vitest";
import { answererOf, type Calls, type Channel, codecsOf, destinationsOf, firstOf, type LiveCall, type LiveMessage, receive, shown } from "../src/live-calls/calls";
import { perFrame } from "../src/live-calls/frames";

function channel(leg: string, values: Partial<Channel> = {}): Channel {
  return { leg, direction: "device-in", state: "up", subscriber_id: "", gateway_id: "", caller: "", dialled: "", called: "", codecs: [], started: 0, answered: 0, ...values };
}

function call(id: string, values: Partial<LiveCall> = {}): LiveCall {
  return { id, state: "up", origin: "1000", dialled: "1001", answerer: "", started: 1, answered: 0, channels: [], ...values };
}

const all = (...items: LiveCall[]): LiveMessage => ({ topic: "calls", type: "all", items });
const change = (changed: LiveCall[], gone: string[] = []): LiveMessage => ({ topic: "calls", type: "change", changed, gone });
const ids = (calls: Calls) => calls && [...calls.keys()];

describe("what the server pushes", () => {
  test("replaces, adds and removes", () => {
    const first = receive(null, [all(call("a"), call("b"))]);
    const then = receive(first, [change([call("c"), call("a", { state: "ringing" })], ["b"])]);
    expect(ids(then)).toEqual(["a", "c"]);
    expect(then?.get("a")?.state).toBe("ringing");
    expect(ids(first)).toEqual(["a", "b"]);
  });
  test("tells the same in one frame as in many", () => {
    const messages = [all(call("a")), change([call("b")]), change([call("b", { state: "busy" })], ["a"]), all(call("x")), change([call("y")]), change([], ["x"])];
    const slowly = messages.reduce<Calls>((calls, message) => receive(calls, [message]), null);
    expect(receive(null, messages)).toEqual(slowly);
    expect(ids(slowly)).toEqual(["y"]);
  });
  test("says all once more after a loss: what ended meanwhile is gone", () => {
    expect(ids(receive(receive(null, [all(call("a"), call("b"))]), [all(call("b"))]))).toEqual(["b"]);
  });
  test("no call is not the same as nothing heard yet", () => {
    expect(receive(null, [])).toBeNull();
    expect(receive(null, [change([call("a")])])).toBeNull();
    expect(receive(null, [all()])?.size).toBe(0);
  });
  test("a call that is gone already does no harm", () => expect(ids(receive(new Map([["a", call("a")]]), [change([], ["b"])]))).toEqual(["a"]));
});

describe("what a row shows", () => {
  const talk = call("t", {
    answerer: "person-2",
    channels: [
      channel("1", { caller: "1000", codecs: ["PCMA"] }),
      channel("2", { direction: "device-out", called: "1001", state: "busy", subscriber_id: "person-1" }),
      channel("3", { direction: "device-out", called: "1002", subscriber_id: "person-2", codecs: ["PCMA", "opus"] }),
    ],
  });
  test("who began it, where it led, who answered, with which codecs", () => {
    expect(firstOf(talk)?.leg).toBe("1");
    expect(destinationsOf(talk).map(({ called, state }) => `${called} ${state}`)).toEqual(["1001 busy", "1002 up"]);
    expect(answererOf(talk)).toBe("1002");
    expect(codecsOf(talk)).toEqual(["PCMA", "opus"]);
  });
  test("a number that answered stays as the server names it", () => expect(answererOf(call("a", { answerer: "+551130000000" }))).toBe("+551130000000"));
  test("a call of which one sees an outward leg only begins there", () => {
    expect(firstOf(call("a", { channels: [channel("9", { direction: "device-out" })] }))?.leg).toBe("9");
    expect(firstOf(call("a"))).toBeUndefined();
  });
  test("oldest first, narrowed by text and state", () => {
    const calls = receive(null, [all(call("new", { started: 9 }), talk, call("old", { started: 0, state: "ringing", origin: "2000" }))]);
    const names = (text: string, state: string | null = null) => shown(calls, text, state).map(({ id }) => id);
    expect(names("")).toEqual(["old", "t", "new"]);
    expect(names(" OPUS ")).toEqual(["t"]);
    expect(names("2000")).toEqual(["old"]);
    expect(names("", "ringing")).toEqual(["old"]);
    expect(names("2000", "up")).toEqual([]);
    expect(shown(null, "", null)).toEqual([]);
  });
});

describe("one frame", () => {
  test("takes all that arrived since the last one", () => {
    const taken: number[][] = [];
    const frames: (() => void)[] = [];
    const add = perFrame<number>((items) => taken.push(items), (run) => frames.push(run));
    [1, 2, 3].forEach(add);
    expect([taken, frames.length]).toEqual([[], 1]);
    frames[0]?.();
    add(4);
    frames[1]?.();
    expect(taken).toEqual([[1, 2, 3], [4]]);
  });
  test("a hidden page gets none, and what waits stays bounded", () => {
    const taken: number[] = [];
    let asked = 0;
    const add = perFrame<number>((items) => taken.push(items.length), () => asked++);
    for (let item = 0; item < 1200; item++) add(item);
    expect([taken, asked]).toEqual([[500, 500], 1]);
  });
});

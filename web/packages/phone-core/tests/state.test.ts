import { describe, expect, it } from "vitest";
import { find, type Happening, next, others, stands, STOPPED } from "../src/state.ts";
import { type Ending, type PhoneState } from "../src/types.ts";

const BOB = { address: "bob", name: "<b>Bob</b>" };
const OVER: Ending = { by: "them", code: 0, key: "hung-up" };

function after(...happenings: Happening[]): PhoneState {
  return happenings.reduce(next, STOPPED);
}
const out = (id = "a"): Happening => ({ type: "begins", id, direction: "out", party: BOB, at: 1 });
const into = (id = "b"): Happening => ({ type: "begins", id, direction: "in", party: BOB, at: 2 });
const answered = (id = "a"): Happening => ({ type: "answered", id, at: 5 });

describe("the state of a telephone", () => {
  it("follows a call out: dialling, ringing, talking, held, talking, ended", () => {
    const steps: [Happening, string][] = [
      [out(), "dialling"],
      [{ type: "rings", id: "a" }, "ringing"],
      [answered(), "talking"],
      [{ type: "held", id: "a", on: true }, "held"],
      [{ type: "held", id: "a", on: false }, "talking"],
      [{ type: "ended", id: "a", at: 9, ending: OVER }, "ended"],
    ];
    let state = STOPPED;
    for (const [step, wanted] of steps) {
      state = next(state, step);
      expect(find(state, "a")?.state).toBe(wanted);
    }
    expect(find(state, "a")).toMatchObject({ startedAt: 1, answeredAt: 5, endedAt: 9, ending: OVER, direction: "out" });
    expect(next(state, { type: "forgotten", id: "a" }).calls).toEqual([]);
  });

  it("keeps the stranger's name as text", () => {
    expect(find(after(into()), "b")).toMatchObject({ state: "incoming", party: { name: "<b>Bob</b>" } });
  });

  it("says which calls must be held before another one talks", () => {
    const state = after(out(), answered(), into(), answered("b"));
    expect(others(state, "b")).toEqual(["a"]);
    expect(others(next(state, { type: "held", id: "a", on: true }), "b")).toEqual([]);
    expect(state.calls.filter(stands)).toHaveLength(2);
  });

  it("is the same object where nothing has changed", () => {
    const state = after(out(), answered());
    for (const nothing of [answered(), { type: "muted", id: "a", on: false }, { type: "heldByThem", id: "a", on: false }] as Happening[]) {
      expect(next(state, nothing)).toBe(state);
    }
    const refused = next(state, { type: "connection", connection: "refused", trouble: { code: 403, detail: "Forbidden" } });
    expect(next(refused, { type: "connection", connection: "refused", trouble: { code: 403, detail: "Forbidden" } })).toBe(refused);
    expect(next(refused, { type: "connection", connection: "registered" })).not.toHaveProperty("trouble");
  });

  it("ignores what cannot be (off-nominal)", () => {
    const ended = after(out(), { type: "ended", id: "a", at: 3, ending: OVER });
    const never: Happening[] = [
      answered(),
      { type: "rings", id: "a" },
      { type: "held", id: "a", on: true },
      { type: "ended", id: "a", at: 99, ending: { by: "me", code: 1, key: "failed" } },
      { type: "transfer", id: "a", transfer: { to: "x", state: "done" } },
      { type: "muted", id: "a", on: true },
      { type: "rings", id: "nobody" },
      out(),
    ];
    for (const happening of never) expect(next(ended, happening)).toBe(ended);
    const ringing = after(out());
    expect(next(ringing, { type: "held", id: "a", on: true })).toBe(ringing);
    expect(next(ringing, { type: "forgotten", id: "a" })).toBe(ringing);
    expect(next(after(into()), { type: "rings", id: "b" }).calls[0]?.state).toBe("incoming");
  });

  it("shows what is known of a call that stands: quality, transfer, mute, hold by them", () => {
    const quality = { mos: 4, loss: 0, jitter: 1, roundTrip: 2, codec: "opus", levelIn: -20, levelOut: -30, hearing: true, relayed: false };
    const state = after(
      out(),
      answered(),
      { type: "quality", id: "a", quality },
      { type: "muted", id: "a", on: true },
      { type: "heldByThem", id: "a", on: true },
      { type: "transfer", id: "a", transfer: { to: "carol", state: "refused", code: 486 } },
    );
    expect(find(state, "a")).toMatchObject({ quality, muted: true, heldByThem: true, transfer: { state: "refused", code: 486 } });
  });
});

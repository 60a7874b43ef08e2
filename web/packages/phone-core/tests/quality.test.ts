import { describe, expect, it } from "vitest";
import { delay } from "../src/backoff.ts";
import { mos, opinion } from "../src/mos.ts";
import { level, quality, read } from "../src/quality.ts";
import { userPart } from "../src/target.ts";

const GOOD = { codec: "opus", loss: 0, roundTrip: 20, jitter: 2, buffer: 40 };

describe("the opinion of a call", () => {
  it("is best without loss and delay, and never outside of 1 to 4.5", () => {
    expect(mos(GOOD)).toBeGreaterThan(4.3);
    for (const loss of [-5, 0, 3, 50, 100, 1000]) {
      for (const roundTrip of [0, 150, 800, 10_000]) {
        for (const codec of ["opus", "PCMU", "G722", "", "unheard-of"]) {
          const value = mos({ ...GOOD, loss, roundTrip, codec });
          expect(value).toBeGreaterThanOrEqual(1);
          expect(value).toBeLessThanOrEqual(4.5);
        }
      }
    }
  });

  it("falls with loss, with delay and with jitter", () => {
    expect(mos({ ...GOOD, loss: 5 })).toBeLessThan(mos({ ...GOOD, loss: 1 }));
    expect(mos({ ...GOOD, roundTrip: 900 })).toBeLessThan(mos({ ...GOOD, roundTrip: 100 }) - 0.5);
    expect(mos({ ...GOOD, jitter: 120 })).toBeLessThan(mos({ ...GOOD, jitter: 30 }));
  });

  it.each([
    [90, 4.34],
    [80, 4.03],
    [70, 3.6],
    [60, 3.1],
    [50, 2.58],
  ])("is what G.107 Annex B gives for R = %d", (rating, wanted) => {
    expect(opinion(rating)).toBeCloseTo(wanted, 1);
  });
});

function report(packets: number, lost: number, seconds: number): Record<string, unknown>[] {
  return [
    { id: "in", type: "inbound-rtp", kind: "audio", packetsReceived: packets, packetsLost: lost, jitter: 0.004, codecId: "c", jitterBufferDelay: seconds * 480,
      jitterBufferEmittedCount: seconds * 48_000, totalAudioEnergy: seconds * 0.01, totalSamplesDuration: seconds },
    { id: "c", type: "codec", mimeType: "audio/opus" },
    { id: "src", type: "media-source", kind: "audio", totalAudioEnergy: 0, totalSamplesDuration: seconds },
    { id: "t", type: "transport", selectedCandidatePairId: "p" },
    { id: "p", type: "candidate-pair", currentRoundTripTime: 0.03, localCandidateId: "l" },
    { id: "l", type: "local-candidate", candidateType: "relay" },
  ]; // prettier-ignore
}

function reading(packets: number, lost: number, seconds: number): NonNullable<ReturnType<typeof read>> {
  const found = read(report(packets, lost, seconds) as never, seconds * 1000);
  if (found === undefined) throw new Error("nothing read");
  return found;
}

describe("the quality between two readings", () => {
  it("counts what happened in between", () => {
    const now = quality(reading(100, 0, 2), reading(190, 10, 4), 4000);
    expect(now).toMatchObject({ codec: "opus", loss: 10, roundTrip: 30, jitter: 4, relayed: true, hearing: true, levelOut: -127 });
    expect(now.levelIn).toBeCloseTo(-20);
  });

  it("tells silence on the wire from a call that is heard (off-nominal)", () => {
    const now = quality(reading(100, 0, 2), reading(100, 0, 8), 2000);
    expect(now.hearing).toBe(false);
    expect(now.loss).toBe(0);
  });

  it("bears a report without anything in it, and counters that run back (off-nominal)", () => {
    expect(read([], 0)).toBeUndefined();
    const bare = read([{ id: "in", type: "inbound-rtp", kind: "audio" }] as never, 0);
    expect(bare).toMatchObject({ codec: "", received: 0, relayed: false });
    expect(quality(reading(500, 50, 9), reading(1, 0, 1), 0).loss).toBe(0);
    expect(level(-1, 2)).toBe(-127);
    expect(level(9, 2)).toBe(0);
  });
});

describe("trying again", () => {
  it("waits longer each time, within bounds, and differently each time", () => {
    for (let failures = 0; failures < 40; failures++) {
      expect(delay(failures, 0)).toBeLessThanOrEqual(delay(failures, 1));
      expect(delay(failures, 1)).toBeLessThanOrEqual(30_000);
      expect(delay(failures + 1, 0.5)).toBeGreaterThanOrEqual(delay(failures, 0.5));
    }
    expect(delay(3, 0)).not.toBe(delay(3, 1));
  });
});

describe("what is dialled", () => {
  it.each([
    ["+55 (11) 2222-4444", "+551122224444"],
    [" *43 ", "*43"],
    ["bob", "bob"],
    ["ana.b-c@acme.example", "ana.b-c@acme.example"],
  ])("%s is %s", (written, meant) => {
    expect(userPart(written)).toBe(meant);
  });
});

import { describe, expect, it } from "vitest";
import type { Version } from "../src/rate-decks/decks";
import { justBefore, predecessor } from "../src/rate-decks/order";

const PREFIXES = ["1", "54", "549~", "55", "550", "5509", "551", "5511", "552", "56", "BR:0800", "BR:190"];

describe("the text just before a prefix", () => {
  it("lets all through that begins with the prefix, and nothing before it, in the order of code points", () => {
    for (const prefix of ["5", "55", "550", "551", "BR", "BR:", "BR:1"]) {
      const behind = PREFIXES.filter((one) => one > justBefore(prefix));
      expect(behind[0]?.startsWith(prefix), prefix).toBe(true);
      expect(behind.filter((one) => one.startsWith(prefix))).toEqual(PREFIXES.filter((one) => one.startsWith(prefix)));
    }
  });

  it("is nothing for no prefix", () => expect(justBefore("")).toBe(""));
});

describe("what a version is compared with", () => {
  const versions = [3, 2, 5].map((version) => ({ version })) as Version[];

  it("is the one that it takes over from", () => {
    expect(predecessor(versions, 3)).toBe(2);
    expect(predecessor(versions, 2)).toBe(5);
  });

  it("is none for the first, and for one that is not there", () => {
    expect(predecessor(versions, 5)).toBeUndefined();
    expect(predecessor(versions, 9)).toBeUndefined();
  });
});

import { expect, test } from "vitest";
import { awaitsCode, isInForce } from "../src/verified-numbers/state";
import type { Verification } from "../src/verified-numbers/verifications";

const asked = { state: "pending", attempts: 0, code_expires_at: "2026-01-02T12:10:00Z" } as Verification;
const before = Date.parse("2026-01-02T12:09:59Z");

test("a code can be entered until it expires, five times, while nothing came of it", () => {
  expect(awaitsCode(asked, before)).toBe(true);
  expect(awaitsCode(asked, before + 1000)).toBe(false);
  expect(awaitsCode({ ...asked, attempts: 4 }, before)).toBe(true);
  expect(awaitsCode({ ...asked, attempts: 5 }, before)).toBe(false);
  expect(awaitsCode({ ...asked, state: "superseded" }, before)).toBe(false);
});

test("what is over cannot be revoked", () => {
  expect(["verified", "pending", "superseded", "failed", "revoked"].filter((state) => isInForce({ ...asked, state }))).toEqual(["verified", "pending"]);
});

import { expect, test } from "vitest";
import { destinationOf, periodOf, rangeOf } from "../src/statistics/range";

test("a period ends at the next hour, so that asking again within one is the same question", () => {
  const first = rangeOf("day", new Date("2027-01-15T08:00:01Z"));
  expect(first).toEqual({ begin: "2027-01-14T09:00:00.000Z", end: "2027-01-15T09:00:00.000Z", unit: "hour" });
  expect(rangeOf("day", new Date("2027-01-15T08:59:59Z"))).toEqual(first);
  expect(rangeOf("quarter", new Date("2027-01-15T08:00:00Z"))).toEqual({ begin: "2026-10-17T08:00:00.000Z", end: "2027-01-15T08:00:00.000Z", unit: "day" });
});

test("an address that names no period means a day", () => {
  expect([periodOf(undefined), periodOf("century"), periodOf("week")]).toEqual(["day", "day", "week"]);
});

test("destinations are countries, with the kind of line where it is known", () => {
  expect(destinationOf("BR-mobile")).toEqual({ country: "BR", kind: "mobile" });
  expect(destinationOf("PT")).toEqual({ country: "PT", kind: "" });
  expect([destinationOf("own"), destinationOf("other"), destinationOf("<b>")]).toEqual([null, null, null]);
});

import { describe, expect, it } from "vitest";
import { bars, nextSpan, toDays, toHours } from "../src/schedules/week";

const OFFICE = { weekdays: [1, 2, 3, 4, 5], opens: "08:00", closes: "18:00" };

describe("a week", () => {
  it("is taken apart into days and put together again", () => {
    const week = [OFFICE, { weekdays: [6], opens: "08:00", closes: "12:00" }];
    expect(toHours(toDays(week))).toEqual(week);
    expect(toDays(week)[6]).toEqual([]);
  });
  it("is drawn past midnight on the next day", () => {
    const days = toDays([{ weekdays: [7], opens: "22:00", closes: "06:00" }]);
    expect(bars(days, 6)).toEqual([{ from: 22 / 24, to: 1 }]);
    expect(bars(days, 0)).toEqual([{ from: 0, to: 0.25 }]);
    expect(bars(days, 1)).toEqual([]);
  });
  it("offers hours that fit behind the last ones", () => {
    expect(nextSpan([])).toEqual({ opens: "08:00", closes: "18:00" });
    expect(nextSpan([{ opens: "08:00", closes: "12:00" }])).toEqual({ opens: "13:00", closes: "17:00" });
    expect(nextSpan([{ opens: "08:00", closes: "24:00" }])).toEqual({ opens: "23:00", closes: "24:00" });
  });
});

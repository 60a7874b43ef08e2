import { describe, expect, test } from "vitest";
import { allocateManySchema, assignmentOf, assignSchema, numbersIn } from "../src/numbers/schema";

describe("where calls to a number go", () => {
  test("to a subscriber that is named", () => {
    expect(assignSchema.safeParse({ target: "subscriber", subscriber_id: null }).success).toBe(false);
    expect(assignmentOf({ target: "none", target_id: null }, { target: "subscriber", subscriber_id: "s" })).toEqual({ target: "subscriber", target_id: "s" });
  });
  test("nowhere: what was chosen before is not sent along", () =>
    expect(assignmentOf({ target: "subscriber", target_id: "s" }, { target: "none", subscriber_id: "s" })).toEqual({ target: "none", target_id: null }));
  test("a flow that stays keeps what it names", () =>
    expect(assignmentOf({ target: "flow", target_id: "f" }, { target: "flow", subscriber_id: null })).toEqual({ target: "flow", target_id: "f" }));
});

describe("many numbers", () => {
  test("are pasted as they come, each once", () => expect(numbersIn(" +5511300, +5511301\n+5511300;\t+5511302 ")).toEqual(["+5511300", "+5511301", "+5511302"]));
  test.each(["", "5511300000", "+551130000 x", "+0511300000"])("%j is refused", (numbers) =>
    expect(allocateManySchema.safeParse({ numbers, tenant_id: null }).success).toBe(false),
  );
  test("are a thousand at most", () => {
    const some = (count: number) => Array.from({ length: count }, (_, index) => `+55113${String(index).padStart(7, "0")}`).join("\n");
    expect(allocateManySchema.parse({ numbers: some(1000), tenant_id: "t" }).numbers).toHaveLength(1000);
    expect(allocateManySchema.safeParse({ numbers: some(1001), tenant_id: "t" }).success).toBe(false);
  });
});

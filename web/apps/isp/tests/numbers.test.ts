import { ProblemError } from "@ramal/api";
import { describe, expect, it } from "vitest";
import { atItsBeginning, freshHolding, newNumberSchema, rangeSchema, settled } from "../src/numbers/schema";

const range = (first: string, last: string) => rangeSchema(() => "not a range").safeParse({ ...freshHolding, first, last });

describe("a number as it is typed", () => {
  it("loses what stands between its digits", () => {
    expect(newNumberSchema.parse({ ...freshHolding, note: "", number: "+55 (11) 3000-0000" }).number).toBe("+551130000000");
  });

  it.each(["", "1130000000", "+0551130000000", "+55113000x000"])("is refused where it is not complete: %s", (number) => {
    expect(newNumberSchema.safeParse({ ...freshHolding, note: "", number }).success).toBe(false);
  });
});

describe("a range", () => {
  it.each([
    ["+551130000000", "+551130000000"],
    ["+551130000000", "+551130009999"],
  ])("holds both ends: %s to %s", (first, last) => expect(range(first, last).success).toBe(true));

  it.each([
    ["+551130000001", "+551130000000"],
    ["+551130000000", "+551130010000"],
    ["+551130000", "+551130000001"],
  ])("is refused with a word at its end: %s to %s", (first, last) => {
    expect(range(first, last).error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([["last", "not a range"]]);
  });
});

describe("the tenant that holds a number", () => {
  it("does not come along to another customer", () => {
    expect(settled({ customer_id: "b", tenant_id: "t" }, { customer_id: "a", tenant_id: "t" }).tenant_id).toBeNull();
    expect(settled({ customer_id: null, tenant_id: "t" }).tenant_id).toBeNull();
  });

  it("stays where the customer stays, and may be chosen anew", () => {
    expect(settled({ customer_id: "a", tenant_id: "t" }, { customer_id: "a", tenant_id: "t" }).tenant_id).toBe("t");
    expect(settled({ customer_id: "b", tenant_id: "u" }, { customer_id: "a", tenant_id: "t" }).tenant_id).toBe("u");
  });
});

describe("a refused range", () => {
  const refusal = (field: string) => new ProblemError({ status: 409, code: "number-taken", errors: [{ field, code: "taken", message: "" }] });

  it("says at its beginning what one of its numbers is refused for", () => {
    expect(() => atItsBeginning(refusal("number"))).toThrow(expect.objectContaining({ status: 409, errors: [{ field: "first", code: "taken", message: "" }] }));
  });

  it("says everything else as it came", () => {
    const other = refusal("customer_id");
    expect(() => atItsBeginning(other)).toThrow(other);
  });
});

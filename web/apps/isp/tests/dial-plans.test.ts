import { describe, expect, it } from "vitest";
import { type Rule, type RuleOutcome, verdicts } from "../src/dial-plans/plans";
import { bodyOf, dialPlanSchema, freshRule, keyed } from "../src/dial-plans/schema";

const rule = (replacement: string): Rule => ({ name: "", match: ".*", subs: "", replacement });
const said = (position: number, matched: boolean, result: string | null = null): RuleOutcome => ({ position, name: "", matched, result, outcome: "" });

describe("a trial of a dial plan", () => {
  it("shows the rule that decides, and those that come too late", () => {
    const rules = [rule("+1"), rule("+2"), rule("+3")];
    expect(verdicts([said(1, false), said(2, true, "+2"), said(3, true, "+3")], rules)).toEqual(["passed", "number", "late"]);
  });
  it("tells a refusal on purpose from a rule that makes no number", () => {
    expect(verdicts([said(1, true)], [rule("")])).toEqual(["refused"]);
    expect(verdicts([said(1, true)], [rule("+_AC")])).toEqual(["broken"]);
  });
});

describe("the form of a dial plan", () => {
  it("takes replacements that the server takes", () => {
    const accepts = (replacement: string) => dialPlanSchema.safeParse({ name: "a", rules: [{ ...freshRule(), match: "1", replacement }] }).success;
    expect(["", "+\\1", "BR:\\1", "+55_AC9\\1", "+_CC\\2"].map(accepts)).toEqual([true, true, true, true, true]);
    expect(["55\\1", "+", "+\\0", "br:1", "+a"].map(accepts)).toEqual([false, false, false, false, false]);
  });
  it("keeps to itself by what it follows a moved rule", () => {
    const rules = [rule("+1")];
    expect(bodyOf({ name: "a", rules: keyed(rules) })).toEqual({ name: "a", rules });
  });
});

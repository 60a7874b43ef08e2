import { answer, ifMatch } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/isp";
import type { Query } from "@ramal/features";

export type DialPlan = Schemas["DialPlanView"];
export type DialPlanIn = Schemas["DialPlanIn"];
export type Rule = Schemas["RuleView"];
export type RuleOutcome = Schemas["RuleOutcome"];
export type Trial = Schemas["TestIn"];
export type Tried = Schemas["TestView"];

/** What the console does with dial plans. */
export const dialPlans = {
  list: (query: Query) => answer(api.GET("/dial-plans", { params: { query } })),
  get: (id: string) => answer(api.GET("/dial-plans/{id}", { params: { path: { id } } })),
  create: (body: DialPlanIn) => answer(api.POST("/dial-plans", { body })),
  update: (row: DialPlan, body: DialPlanIn) =>
    answer(api.PATCH("/dial-plans/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row), body })),
  remove: (row: DialPlan) => answer(api.DELETE("/dial-plans/{id}", { params: { path: { id: row.id } }, headers: ifMatch(row) })),
  presets: () => answer(api.GET("/dial-plans/presets")),
  /** Try a number on the plan as it is stored. */
  test: (id: string, body: Trial) => answer(api.POST("/dial-plans/{id}/test", { params: { path: { id } }, body })),
};

export const PRESETS = ["br", "br-0", "us", "us-9"] as const;

export type Verdict = "passed" | "late" | "number" | "refused" | "broken";

/** Return what each rule did in a trial, in their order: the first one that matches decides, later ones come too late. */
export function verdicts(outcomes: RuleOutcome[], rules: Rule[]): Verdict[] {
  const first = outcomes.findIndex(({ matched }) => matched);
  return outcomes.map(({ matched, result, position }, index) => {
    if (!matched) return "passed";
    if (index !== first) return "late";
    if (result) return "number";
    return rules[position - 1]?.replacement === "" ? "refused" : "broken";
  });
}

import { randomId } from "@mantine/hooks";
import { z } from "zod";
import type { DialPlan, DialPlanIn, Rule } from "./plans";

const expression = z
  .string()
  .max(500)
  .regex(/^\P{Cc}*$/u);

const ruleSchema = z.object({
  /** Follows the rule while it is moved; the server never sees it. */
  key: z.string(),
  name: z.string().max(255),
  match: expression.min(1),
  subs: expression,
  replacement: expression.regex(/^(?:(?:\+|[A-Z]{2}:)(?:\d|\\[1-9]|_CC|_AC)+)?$/),
});

/** What a dial plan may be, as the form checks it while it is typed. The server has the last word. */
export const dialPlanSchema = z.object({
  name: z.string().trim().min(1).max(120),
  rules: z.array(ruleSchema).max(200),
});

export type DialPlanValues = z.infer<typeof dialPlanSchema>;

export function valuesOf({ name, rules }: Pick<DialPlan, "name" | "rules">): DialPlanValues {
  return { name, rules: keyed(rules) };
}

export function keyed(rules: Rule[]): DialPlanValues["rules"] {
  return rules.map((rule) => ({ ...rule, key: randomId() }));
}

export function freshRule(): DialPlanValues["rules"][number] {
  return { key: randomId(), name: "", match: "", subs: "", replacement: "" };
}

export function bodyOf({ name, rules }: DialPlanValues): DialPlanIn {
  return { name, rules: rules.map(({ key: _, ...rule }) => rule) };
}

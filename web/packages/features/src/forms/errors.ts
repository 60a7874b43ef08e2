import { problemOf, type FieldProblem } from "@ramal/api";
import { resourceWords } from "../resource/words";
import type { z } from "zod";

/** Errors by the field's path: `address.city`. */
export type Errors = Record<string, string>;

type Issue = z.core.$ZodIssue;

/** Say in the reader's language what is wrong with a field. A schema's own message wins, given as a function of now. */
export function messageOf(issue: Issue): string {
  const say = resourceWords.now;
  if (issue.code === "custom") return issue.message;
  if (issue.code === "too_small") {
    if (issue.origin !== "string") return say("form.tooSmall", { minimum: String(issue.minimum) });
    return Number(issue.minimum) <= 1 ? say("form.required") : say("form.tooShort", { minimum: String(issue.minimum) });
  }
  if (issue.code === "too_big") return say(issue.origin === "string" ? "form.tooLong" : "form.tooBig", { maximum: String(issue.maximum) });
  if (issue.code === "invalid_type") return say("form.required");
  if (issue.code === "invalid_format" && issue.format === "email") return say("form.badEmail");
  return say("form.invalid");
}

/** Return what a schema has against values. */
export function errorsOf(schema: z.ZodType, values: unknown): Errors {
  const result = schema.safeParse(values);
  if (result.success) return {};
  const errors: Errors = {};
  for (const issue of result.error.issues) errors[issue.path.join(".")] ??= messageOf(issue);
  return errors;
}

const BY_CODE: Record<string, "form.required" | "form.taken" | "form.unknown"> = {
  missing: "form.required",
  taken: "form.taken",
  "unknown-reference": "form.unknown",
};

/** Return what the server has against fields; a feature's own words by code come first. */
export function serverErrors(thrown: unknown, words: Record<string, string> = {}): Errors {
  const { errors } = problemOf(thrown);
  return Object.fromEntries(errors.map((error) => [error.field, textOf(error, words)]));
}

function textOf({ code, message }: FieldProblem, words: Record<string, string>): string {
  const known = BY_CODE[code];
  return words[code] ?? (known ? resourceWords.now(known) : message && message !== code ? message : resourceWords.now("form.invalid"));
}

import { problemOf, type ProblemError } from "@ramal/api";
import type { Key, Translate } from "@ramal/i18n";
import { uiWords } from "./words";

type UiKey = typeof uiWords extends { now: Translate<infer T> } ? Key<T> : never;

const BY_CODE: Record<string, UiKey> = {
  unreachable: "problem.unreachable",
  unavailable: "problem.unavailable",
  "version-conflict": "problem.conflict",
  "in-use": "problem.inUse",
  taken: "problem.taken",
  "invalid-request": "problem.invalid",
};
const BY_STATUS: Record<number, UiKey> = {
  401: "problem.unauthenticated",
  403: "problem.forbidden",
  404: "problem.notFound",
  412: "problem.conflict",
  413: "problem.tooLarge",
  429: "problem.tooMany",
  500: "problem.internal",
  502: "problem.unreachable",
  503: "problem.unavailable",
};

/** Say in the reader's language what happened and what to do about it. */
export function adviceOn(thrown: unknown): string {
  const problem = problemOf(thrown);
  const key = BY_CODE[problem.code] ?? BY_STATUS[problem.status] ?? "problem.other";
  return uiWords.now(key, { seconds: problem.retryAfter ?? 60, detail: detailOf(problem) });
}

function detailOf(problem: ProblemError): string {
  return problem.detail || problem.message;
}

import { problemOf, type ProblemError } from "@ramal/api";
import { currentLanguage, type Key, type Translate } from "@ramal/i18n";
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
  return uiWords.now(key, { time: waitText(problem.retryAfter ?? 60, currentLanguage()), detail: detailOf(problem) });
}

/** A time to wait as people say it: seconds, minutes, or hours, rounded up. */
export function waitText(seconds: number, language: string): string {
  const [size, unit] = seconds < 120 ? [1, "second"] : seconds < 7200 ? [60, "minute"] : [3600, "hour"];
  return new Intl.NumberFormat(language, { style: "unit", unit: String(unit), unitDisplay: "long" }).format(Math.ceil(seconds / Number(size)));
}

function detailOf(problem: ProblemError): string {
  return problem.detail || problem.message;
}

/** What is wrong with one field, as the API names it: `address.city`. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** Codes that no server sends: the request never got there, or the answer is not ours. */
export const UNREACHABLE = "unreachable";
export const UNREADABLE = "unreadable";

/** A refusal of the API (RFC 9457): `code` is stable, `errors` name fields, `requestId` finds it in the log. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: FieldProblem[];
  readonly requestId: string;
  readonly retryAfter: number | undefined;

  constructor(body: Partial<Problem>, response?: Response) {
    super(body.detail ?? body.title ?? "The request failed");
    this.name = "ProblemError";
    this.status = response?.status ?? body.status ?? 0;
    this.code = body.code ?? UNREADABLE;
    this.detail = body.detail ?? "";
    this.errors = body.errors ?? [];
    this.requestId = response?.headers.get("x-request-id") ?? "";
    const wait = Number(response?.headers.get("retry-after") ?? Number.NaN);
    this.retryAfter = Number.isFinite(wait) ? wait : undefined;
  }
}

interface Problem {
  title: string;
  status: number;
  code: string;
  detail: string | null;
  errors: FieldProblem[] | null;
}

/** Return whatever was thrown as a problem. */
export function problemOf(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof TypeError) return new ProblemError({ code: UNREACHABLE, title: thrown.message });
  return new ProblemError({ title: thrown instanceof Error ? thrown.message : String(thrown) });
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Return the body of an answer. Throw ProblemError for a refusal, and where no answer came. */
export async function answer<T>(pending: Promise<Answered<T>>): Promise<T> {
  let answered: Answered<T>;
  try {
    answered = await pending;
  } catch (thrown) {
    throw problemOf(thrown);
  }
  if (answered.response.ok) return answered.data as T;
  const body = answered.error;
  throw new ProblemError(typeof body === "object" && body !== null ? body : {}, answered.response);
}

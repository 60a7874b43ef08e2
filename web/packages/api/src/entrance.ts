import { answer, ProblemError } from "./problem";
import { CONSOLE_HEADER } from "./session";

/** What logging in needs. `namespace` is the provider's, a tenant's domain, or `platform`. */
export interface Credentials {
  namespace: string;
  email: string;
  password: string;
}

/** How far a log-in is: open for a console, or waiting for the second factor. */
export interface LogInStep {
  step: "open" | "second-factor";
  audience?: string | null;
  challenge?: string | null;
}

/** For whom a mailed link is. */
export interface Ticket {
  kind: string;
  email: string;
  name: string;
  namespace: string;
}

export interface Strength {
  score: number;
  enough: boolean;
  reason: string;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  return answer<T>(
    fetch(`/api/public${path}`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", [CONSOLE_HEADER]: "public" },
      body: JSON.stringify(body),
    }).then(async (response) => {
      const read: unknown = await response.json().catch(() => undefined);
      return response.ok ? { data: read as T, response } : { error: read, response };
    }),
  );
}

/** The doors that need no session. */
export const entrance = {
  logIn: (credentials: Credentials) => post<LogInStep>("/log-in", credentials),
  secondStep: (challenge: string, code: string) => post<LogInStep>("/log-in/second-factor", { challenge, code }),
  forgotPassword: (namespace: string, email: string) => post<void>("/password/forgotten", { namespace, email }),
  forgotNamespace: (email: string) => post<void>("/forgotten-namespace", { email }),
  ticket: (token: string) => post<Ticket>("/password/link", { token }),
  setPassword: (token: string, password: string) => post<void>("/password", { token, password }),
  strength: (password: string, words: string[]) => post<Strength>("/password/strength", { password, words }),
};

/** Whether a log-in was refused because of what was typed, and not because of the way there. */
export function isWrongCredential(thrown: unknown): boolean {
  return thrown instanceof ProblemError && thrown.status === 401;
}

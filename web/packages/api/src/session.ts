import type { components } from "./generated/isp";
import { answer, ProblemError } from "./problem";

/** Who is logged in to a console of operators, and under whose name, language and time zone it shows itself. */
export type Me = components["schemas"]["Me"];
export type ThemeView = components["schemas"]["ThemeView"];

type Listener = () => void;

const listeners = new Set<Listener>();

/** A page of another site cannot add this header: it proves that a change comes from a console. */
export const CONSOLE_HEADER = "x-ramal-console";

/** Tell everybody who asked that the server no longer knows the session. */
export function sessionEnded(): void {
  for (const listener of listeners) listener();
}

/** Call `listener` when the session ends; the answer takes it back. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Return who is logged in to a console; null if nobody is. */
export async function readMe(audience: string): Promise<Me | null> {
  try {
    return await answer<Me>(read(`/api/${audience}/me`));
  } catch (thrown) {
    if (thrown instanceof ProblemError && (thrown.status === 401 || thrown.status === 403)) return null;
    throw thrown;
  }
}

async function read<T>(path: string): Promise<{ data?: T; error?: unknown; response: Response }> {
  const response = await fetch(path, { credentials: "same-origin" });
  const body: unknown = await response.json().catch(() => undefined);
  return response.ok ? { data: body as T, response } : { error: body, response };
}

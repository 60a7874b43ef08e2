import { answer, ProblemError } from "./problem";

/** The theme of a provider, as `/me` and the public theme tell it. */
export interface Theme {
  primary: string;
  background: string;
  logo: string | null;
}

/** Who is logged in, under whose name. */
export interface Me {
  audience: string;
  actor: string;
  permissions: string[];
  time_zone: string;
  language: string;
  provider: { id: string; name: string; namespace: string; realm: string; currency: string; country: string; theme: unknown } | null;
  customer: { id: string; name: string } | null;
  tenant: { id: string; name: string; domain: string; country: string; area_code: string } | null;
  user: { id: string; name: string; email: string; role: string; language: string; second_factor: boolean } | null;
  viewing: { operator: string; back: string } | null;
  choose_tenant: boolean;
  may_choose_tenant: boolean;
}

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
    return await answer<Me>(ask(`/api/${audience}/me`));
  } catch (thrown) {
    if (thrown instanceof ProblemError && (thrown.status === 401 || thrown.status === 403)) return null;
    throw thrown;
  }
}

/** Return the theme of whose address this is; null where it is nobody's. */
export async function readTheme(): Promise<(Theme & { name: string | null }) | null> {
  const { data } = await ask<Theme & { name: string | null }>("/api/public/theme");
  return data ?? null;
}

async function ask<T>(path: string): Promise<{ data?: T; error?: unknown; response: Response }> {
  const response = await fetch(path, { credentials: "same-origin" });
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  return response.ok ? { data: body as T, response } : { error: body, response };
}

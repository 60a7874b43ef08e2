const PATHS: Record<string, string> = { platform: "/platform", isp: "/isp", tenant: "/console", phone: "/phone" };
const KEPT = "ramal.namespace";

/** Where a console is. */
export function consoleOf(audience: string): string {
  return PATHS[audience] ?? "/";
}

/** Where to go after the log-in: a path of this console, never an address that somebody else put there. */
export function safeNext(next: string | undefined, base: string): string {
  if (!next?.startsWith("/") || next.startsWith("//") || next.includes("\\")) return "/";
  const path = next.startsWith(`${base}/`) ? next.slice(base.length) : next;
  return path.startsWith("/log-in") ? "/" : path;
}

export function keptNamespace(): string {
  try {
    return window.localStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
}

export function keepNamespace(namespace: string): void {
  try {
    window.localStorage.setItem(KEPT, namespace);
  } catch {
    // storage is forbidden: it is typed again next time
  }
}

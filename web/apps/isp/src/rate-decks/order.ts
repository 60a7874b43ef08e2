import type { Version } from "./decks";

/**
 * The text behind which every prefix that begins with `prefix` comes, in the order of the server: by code point.
 * `551` is behind `550~`, and so is nothing that begins with `550`.
 */
export function justBefore(prefix: string): string {
  if (prefix === "") return "";
  const last = prefix.charCodeAt(prefix.length - 1);
  return `${prefix.slice(0, -1)}${String.fromCharCode(last - 1)}~`;
}

/** The version that a version takes over from: what its changes are shown against. `versions` has the latest first. */
export function predecessor(versions: readonly Version[], number: number): number | undefined {
  const index = versions.findIndex(({ version }) => version === number);
  return index < 0 ? undefined : versions[index + 1]?.version;
}

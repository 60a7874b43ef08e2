import type { Search } from "../navigation";

/** What a list asks the server for. Values are the server's own names; each list's client checks them by type where it calls. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Query = Record<string, any>;

export interface PageOf<R> {
  items: R[];
  next?: string | null;
}

export const SIZES = [25, 50, 100, 200] as const;
export const DEFAULT_SIZE = 50;

/** Read from the address what to ask for: only names that the list knows. */
export function queryOf(search: Search, known: { filters: readonly string[]; defaultSort?: string }): Query {
  const size = Number(search.limit);
  const query: Query = { limit: SIZES.includes(size as (typeof SIZES)[number]) ? size : DEFAULT_SIZE };
  const sort = search.sort ?? known.defaultSort;
  if (sort) query.sort = sort;
  if (search.cursor) query.cursor = search.cursor;
  if (search.q) query.q = search.q;
  for (const name of known.filters) if (search[name]) query[name] = search[name];
  return query;
}

/** What changes in the address when sorting, searching or filtering: the place within the former order means nothing any more. */
export function anew(change: Search): Search {
  return { ...change, cursor: undefined };
}

/** Tell whether anything narrows the list. */
export function isNarrowed(search: Search, filters: readonly string[]): boolean {
  return Boolean(search.q) || filters.some((name) => search[name]);
}

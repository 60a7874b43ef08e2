import type { Query } from "@ramal/features";
import type { z } from "zod";
import { FRESH, subscriberSchema } from "./schema";
import { EDITABLE, type Edit, type Editable } from "./subscribers";

/** Which subscribers an edit is for. */
export type Selection = Pick<Edit, "ids" | "filter">;
type Search = Record<string, string | undefined>;

const NARROWING = ["q", "enabled", "alias", "created_at_from", "created_at_to"] as const;

export function searchOfRows(rows: readonly { id: string }[]): Search {
  return { ids: rows.map(({ id }) => id).join(",") };
}

/** The address says `all` itself: what was cut off it must never come to mean everybody. */
export function searchOfAll(query: Query): Search {
  const given = NARROWING.filter((name) => query[name]).map((name) => [name, String(query[name])]);
  return { ...Object.fromEntries(given), all: "true" };
}

/** Read from the address whom the edit is for; undefined: nobody. */
export function selectionOf(search: Search): Selection | undefined {
  if (search.ids) return { ids: search.ids.split(",") };
  if (search.all !== "true") return undefined;
  const { enabled, ...texts } = Object.fromEntries(NARROWING.filter((name) => search[name]).map((name) => [name, search[name]])) as Search;
  return { filter: { ...texts, ...(enabled ? { enabled: enabled === "true" } : {}) } };
}

export type EditValues = z.input<typeof subscriberSchema> & { chosen: Editable[] };

export const UNCHANGED: EditValues = { ...FRESH, chosen: [] };

/** What the chosen fields must be. */
export function schemaOf(chosen: readonly Editable[]) {
  return subscriberSchema.pick(Object.fromEntries(EDITABLE.map((name) => [name, true])) as Record<Editable, true>).pick(
    Object.fromEntries(chosen.map((name) => [name, true])) as Record<Editable, true>,
  );
}

/** The chosen fields alone, as the server takes them. */
export function changesOf(values: EditValues): Edit["changes"] {
  return schemaOf(values.chosen).parse(values);
}

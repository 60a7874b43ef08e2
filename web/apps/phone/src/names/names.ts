import { answer } from "@ramal/api";
import { api, type Schemas } from "@ramal/api/phone";
import { phoneText } from "@ramal/i18n/phone";
import type { Party } from "@ramal/phone-core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useOwn } from "../station/own";
import { sameForm } from "./dial";

export type Colleague = Schemas["ColleagueView"];
export type Contact = Schemas["ContactView"];

/** So many are held here, to put names to numbers; the search looks at all. */
const HELD = 200;

export const contactsKey = ["contacts"] as const;
export const findContacts = (query: { q?: string; cursor?: string; limit?: number; favourite?: boolean }) =>
  answer(api.GET("/contacts", { params: { query } }));
export const findColleagues = (query: { q?: string; cursor?: string; limit?: number }) => answer(api.GET("/directory", { params: { query } }));

/** What one dials to reach a colleague. */
export function addressOf({ alias, username }: Colleague): string {
  return alias ?? username;
}

/** How a colleague is called: colleagues without a name go by their user name. */
export function nameOf({ name, username }: Colleague): string {
  return name || username;
}

export interface Named {
  /** Who it is, as well as we know. */
  title: string;
  /** The number or name that reaches them; empty where the title says it already. */
  detail: string;
  known: boolean;
}

const PICKED = ["names", "picked"] as const;
type Picked = Record<string, string>;

/** Remember who was chosen by name: their call shows it, however many colleagues there are. */
export function useRemember(): (address: string, name: string) => void {
  const queries = useQueryClient();
  const country = useOwn().tenant?.country ?? "BR";
  return useCallback(
    (address, name) => void queries.setQueryData<Picked>(PICKED, (before) => ({ ...before, [sameForm(address, country)]: name })),
    [queries, country],
  );
}

/** Return how to call the other side: by one's own contact, a colleague, what their side says, or the number alone. */
export function useNaming(): (party: Party) => Named {
  const own = useOwn();
  const country = own.tenant?.country ?? "BR";
  const { data: contacts } = useQuery({ queryKey: [...contactsKey, "held"], queryFn: () => findContacts({ limit: HELD }), staleTime: 60_000 });
  const { data: colleagues } = useQuery({ queryKey: ["directory", "held"], queryFn: () => findColleagues({ limit: HELD }), staleTime: 300_000 });
  const { data: picked } = useQuery<Picked>({ queryKey: PICKED, queryFn: () => ({}), enabled: false, staleTime: Infinity, gcTime: Infinity });
  const names = useMemo(() => {
    const found = new Map(Object.entries(picked ?? {}));
    for (const one of colleagues?.items ?? []) {
      for (const address of [one.username, one.alias]) if (address) found.set(sameForm(address, country), nameOf(one));
    }
    for (const { name, numbers } of contacts?.items ?? []) for (const number of numbers) found.set(sameForm(number, country), name);
    return found;
  }, [contacts, colleagues, picked, country]);
  return useCallback(
    ({ address, name }) => {
      const known = names.get(sameForm(address, country));
      const readable = /^\+?\d{7,}$/.test(address) ? phoneText(address, country) : address;
      const title = known ?? (name?.trim() || readable);
      return { title, detail: title === readable ? "" : readable, known: known !== undefined };
    },
    [names, country],
  );
}

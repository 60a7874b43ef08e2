import { useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What the address says after `?`: plain texts. */
export type Search = Record<string, string | undefined>;

/** Go to a path below the console. */
export function useGo(): (to: string, options?: { search?: Search; replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback((to, options = {}) => void navigate({ to, ...options } as never), [navigate]);
}

/** A part of the address: `useParam("id")` on `/customers/$id`. */
export function useParam(name: string): string {
  const params: Record<string, string> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`the address has no ${name}`);
  return value;
}

/** The search part of the address, and how to change parts of it (undefined removes one). */
export function useAddress(): [Search, (change: Search, options?: { push?: boolean }) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (part: Search, { push = false } = {}) => {
      const next = (before: Search) => Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value));
      void navigate({ to: ".", search: next, replace: !push } as never);
    },
    [navigate],
  );
  return [search, change];
}

/** The token of a mailed link: behind `#`, where no server and no log sees it. */
export function useToken(): string {
  const { hash } = useLocation();
  return new URLSearchParams(hash.replace(/^#/, "")).get("token") ?? "";
}

export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : "";
}

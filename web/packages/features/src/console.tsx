import { ProblemError } from "@ramal/api";
import { currentLanguage } from "@ramal/i18n";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ComponentType, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { entrancePages } from "./entrance/pages";
import type { PageDefinition, Section } from "./pages";
import { makeRouter } from "./router";
import { type Console, ConsoleProvider } from "./session";
import { Shell, type ShellProps } from "./shell/Shell";

interface Start extends Console {
  title: Section["title"];
  sections: Section[];
  pages: PageDefinition[];
  /** Log-in pages of its own, where people do not log in as users. */
  entrance?: PageDefinition[];
  /** A frame of its own. */
  shell?: ComponentType<ShellProps>;
}

/** Start a console in `#root`. */
export function startConsole({ title, sections, pages, entrance = entrancePages, shell = Shell, ...here }: Start): void {
  document.documentElement.lang = currentLanguage();
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry: (count, thrown) => count < 2 && isPassing(thrown), refetchOnWindowFocus: false } },
  });
  const open = [...entrance, ...pages.filter((page) => page.open)];
  const inside = pages.filter((page) => !page.open);
  const router = makeRouter({ queries, audience: here.audience, base: here.base, place: title, sections, pages: inside, open, shell });
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no #root");
  createRoot(root).render(
    <StrictMode>
      <ConsoleProvider value={here}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConsoleProvider>
    </StrictMode>,
  );
}

/** A refusal is an answer; only silence and faults are worth asking again. */
function isPassing(thrown: unknown): boolean {
  return !(thrown instanceof ProblemError) || thrown.status === 0 || thrown.status >= 500;
}

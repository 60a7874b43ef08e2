import { Boundary, BrokenPage, Look } from "@ramal/ui";
import type { QueryClient } from "@tanstack/react-query";
import {
  type AnyRoute,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { readSearch, writeSearch } from "./navigation";
import type { PageDefinition, Section } from "./pages";
import { meQuery, useBrand } from "./session";
import { covers, type Audience } from "@ramal/api";
import { MissingPage, ForbiddenPage } from "./shell/Missing";
import type { ShellProps } from "./shell/Shell";
import type { ComponentType } from "react";

interface Context {
  queries: QueryClient;
  audience: Audience;
}

interface Setup extends Context {
  base: string;
  place: Section["title"];
  sections: Section[];
  /** Pages for people who are logged in. */
  pages: PageDefinition[];
  /** Pages for everybody: log-in, sign-up. */
  open: PageDefinition[];
  /** What stands around pages for people who are logged in. */
  shell: ComponentType<ShellProps>;
}

/** Build the router of a console from its pages. */
export function makeRouter(setup: Setup) {
  const Around = setup.shell;
  const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: MissingPage });
  const inside = createRoute({
    getParentRoute: () => root,
    id: "inside",
    beforeLoad: async ({ context, location }) => {
      const me = await context.queries.ensureQueryData(meQuery(context.audience));
      if (!me) throw redirect({ to: "/log-in", search: { next: location.href } } as never);
    },
    component: () => (
      <Around place={setup.place} sections={setup.sections} pages={setup.pages}>
        <Boundary>
          <Outlet />
        </Boundary>
      </Around>
    ),
  });
  const tree = root.addChildren([
    ...setup.open.flatMap((page) => routesOf(page, root as unknown as AnyRoute)),
    inside.addChildren(setup.pages.flatMap((page) => routesOf(page, inside as unknown as AnyRoute))),
  ]);
  return createRouter({
    routeTree: tree,
    basepath: setup.base,
    context: { queries: setup.queries, audience: setup.audience },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPreload: "intent",
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: MissingPage,
  });
}

function routesOf(page: PageDefinition, parent: AnyRoute): AnyRoute[] {
  return Object.entries(page.screens).map(([path, screen]) =>
    createRoute({
      getParentRoute: () => parent,
      path: joined(page.path, path),
      component: lazyRouteComponent(screen),
      beforeLoad: async ({ context }: { context: unknown }) => {
        const { queries, audience } = context as Context;
        const { permission } = page;
        if (!permission) return;
        const me = await queries.ensureQueryData(meQuery(audience));
        if (me && !covers(me.permissions, permission)) throw new ForbiddenError();
      },
      errorComponent: ({ error }: { error: unknown }) => (error instanceof ForbiddenError ? <ForbiddenPage /> : <BrokenPage />),
    }),
  );
}

/** Dresses every page in the colours of whose console it is. */
function Root() {
  return (
    <Look brand={useBrand()}>
      <Outlet />
    </Look>
  );
}

class ForbiddenError extends Error {}

function joined(page: string, screen: string): string {
  const whole = `${page}/${screen}`.replaceAll(/\/+/g, "/").replace(/\/$/, "");
  return whole || "/";
}

import { Button } from "@mantine/core";
import { useBilingual } from "@ramal/i18n";
import { Frame } from "@ramal/ui";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { BareLink } from "../links";
import type { PageDefinition, Section } from "../pages";
import { meQuery, MeProvider, useBrand, useConsole, useMay, useMe } from "../session";
import { logOut } from "../session-end";
import { OptionsMenu } from "./OptionsMenu";
import { useShortcutHelp } from "./shortcuts";
import { shellWords } from "./words";

export interface ShellProps {
  place: Section["title"];
  sections: Section[];
  pages: PageDefinition[];
  children: ReactNode;
}

/** The console around every page of somebody who is logged in. */
export function Shell(props: ShellProps) {
  const { audience } = useConsole();
  const { data: me } = useQuery(meQuery(audience));
  if (me === null) return <Navigate to={"/log-in" as never} />;
  if (!me) return null;
  return (
    <MeProvider me={me}>
      <Framed {...props} />
    </MeProvider>
  );
}

function Framed({ place, sections, pages, children }: ShellProps) {
  const me = useMe();
  const say = useBilingual();
  const brand = useBrand();
  const nav = useNavigation(sections, pages);
  const paths = nav.flatMap(({ items }) => items.map(({ path }) => path));
  useShortcutHelp();
  return (
      <Frame
        brand={brand}
        place={say(place)}
        nav={nav}
        home={({ className, children: inner }) => (
          <BareLink to="/" className={className} exact>
            {inner}
          </BareLink>
        )}
        link={({ to, ...rest }) => <BareLink to={to} exact={paths.some((path) => path !== to && path.startsWith(to))} {...rest} />}
        tools={<OptionsMenu pages={pages} />}
        banner={me.viewing ? <Viewing /> : undefined}
      >
        {children}
      </Frame>
  );
}

function useNavigation(sections: Section[], pages: PageDefinition[]) {
  const say = useBilingual();
  const may = useMay();
  const seen = pages.filter(({ permission }) => !permission || may(permission));
  return sections
    .map(({ name, title }) => ({
      title: say(title),
      items: seen.filter(({ section }) => section === name).map((page) => ({ path: page.path, label: say(page.title), icon: page.icon })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Says that an operator looks at a tenant's console, and leads back (A12). */
function Viewing() {
  const t = shellWords.use();
  const me = useMe();
  const here = useConsole();
  const leave = async () => {
    await logOut(here);
    window.location.assign(me.viewing?.back ?? "/isp");
  };
  return (
    <>
      <span>{t("viewing", { tenant: me.tenant?.name ?? "", operator: me.viewing?.operator ?? "" })}</span>
      <Button size="compact-sm" variant="default" onClick={() => void leave()}>
        {t("back")}
      </Button>
    </>
  );
}

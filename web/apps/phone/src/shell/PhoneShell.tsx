import { useMediaQuery } from "@mantine/hooks";
import { BareLink, MeProvider, meQuery, type ShellProps, useBrand, useConsole, useGo } from "@ramal/features";
import { Logo } from "@ramal/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { CallPanel } from "../call/CallPanel";
import { Incoming } from "../call/Incoming";
import { CallStrip } from "../call/Strip";
import { useNaming } from "../names/names";
import { settingsQuery } from "../settings/settings";
import { watchDevices } from "../station/devices";
import { useOwn } from "../station/own";
import { PhoneProvider, useStation } from "../station/phone";
import { Connection } from "./Connection";
import { applyDevices, equip, type Known, PLAIN } from "./equipment";
import { attachIdentity } from "./identity";
import { Navigation } from "./Navigation";
import { Notices } from "./Notices";
import { OptionsMenu } from "./OptionsMenu";
import classes from "./PhoneShell.module.css";
import { shellWords } from "./words";

/** The telephone around every page: who is logged in, and one telephone for as long as they are. */
export function PhoneShell({ pages, children }: ShellProps) {
  const { audience } = useConsole();
  const { data: me } = useQuery(meQuery(audience));
  if (me === null) return <Navigate to={"/log-in" as never} />;
  if (!me) return null;
  return (
    <MeProvider me={me}>
      <Running>
        <PhoneFrame pages={pages}>{children}</PhoneFrame>
      </Running>
    </MeProvider>
  );
}

/** Runs the telephone, and hands it to all below. */
function Running({ children }: { children: ReactNode }) {
  const own = useOwn();
  const go = useGo();
  const queries = useQueryClient();
  const [station, { phone }] = useStation();
  const name = useNaming();
  const { data: settings } = useQuery(settingsQuery);
  const preferences = settings?.preferences ?? PLAIN;
  const known = useRef<Known>({ name: ({ address }) => address, preferences });
  useEffect(() => {
    // what rings and notifies lives outside of React, and is to know what the page knows now
    const later = setTimeout(() => {
      known.current = { name: (party) => name(party).title, preferences };
    });
    return () => clearTimeout(later);
  }, [name, preferences]);
  useEffect(() => {
    const close = station.open(equip(own, () => known.current, queries, () => go("/")));
    return () => void close();
    // One telephone per subscriber, whatever else of them changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [station, own.id]);
  useEffect(() => {
    const { namespace = "", theme } = own.provider ?? {};
    attachIdentity({ namespace, colour: theme?.primary ?? "", icon: theme?.icon_192 ?? theme?.icon ?? "" });
  }, [own.provider]);
  useEffect(() => {
    const apply = () => void applyDevices(station, preferences);
    apply();
    return watchDevices(apply);
  }, [station, phone, preferences]);
  return (
    <PhoneProvider phone={phone}>
      {children}
      <Incoming />
    </PhoneProvider>
  );
}

/** One column on a phone, two on a desk: there the keypad or the call stays beside every page. */
export function PhoneFrame({ pages, children }: Pick<ShellProps, "pages" | "children">) {
  const t = shellWords.use();
  const brand = useBrand();
  const small = useMediaQuery("(max-width: 61.99em)", false, { getInitialValueInEffect: false });
  const home = useLocation().pathname.replace(/\/$/, "") === "";
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t("skip")}
      </a>
      <header className={classes.header}>
        <BareLink to="/" className={classes.brand ?? ""} exact>
          <Logo brand={brand} />
        </BareLink>
        <div className={classes.tools}>
          <Connection />
          <OptionsMenu />
        </div>
      </header>
      <Navigation pages={pages} />
      <main className={classes.main} id="content" tabIndex={-1}>
        {small && !home ? <CallStrip /> : null}
        <Notices />
        {small && home ? <Panel heading /> : children}
      </main>
      {small ? null : (
        <aside className={classes.aside} aria-label={t("panel")}>
          <Panel />
        </aside>
      )}
    </div>
  );
}

function Panel({ heading = false }: { heading?: boolean }) {
  const t = shellWords.use();
  return (
    <div className={classes.panel}>
      {heading ? <h1 className={classes.hidden}>{t("panel")}</h1> : null}
      <CallPanel />
    </div>
  );
}

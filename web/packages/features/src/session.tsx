import { covers, type Me, onSessionEnd, readMe, type Audience, themeOfAddress, type ThemeView } from "@ramal/api";
import type { SharedClient } from "@ramal/api/shared";
import { type Region, RegionContext, suggestLanguage } from "@ramal/i18n";
import { type Brand, PLAIN } from "@ramal/ui";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";

/** The console that this page is. */
export interface Console {
  audience: Audience;
  /** The path under which it is served: `/isp`. */
  base: string;
  client: SharedClient;
}

const ConsoleContext = createContext<Console | null>(null);
const MeContext = createContext<Me | null>(null);
export const ConsoleProvider = ConsoleContext.Provider;

export function useConsole(): Console {
  const found = useContext(ConsoleContext);
  if (!found) throw new Error("outside of a console");
  return found;
}

export function meQuery(audience: Audience) {
  return queryOptions({ queryKey: ["me"], queryFn: () => readMe(audience), staleTime: 5 * 60_000 });
}

/** Give the logged-in person, and the region of their provider or tenant, to all below. */
export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  const queries = useQueryClient();
  useEffect(() => suggestLanguage(me.language), [me.language]);
  useEffect(() => onSessionEnd(() => queries.setQueryData(["me"], null)), [queries]);
  const region = useMemo<Region>(
    () => ({
      country: me.tenant?.country ?? me.provider?.country ?? "BR",
      timeZone: me.time_zone,
      currency: me.provider?.currency ?? "BRL",
    }),
    [me],
  );
  return (
    <MeContext.Provider value={me}>
      <RegionContext.Provider value={region}>{children}</RegionContext.Provider>
    </MeContext.Provider>
  );
}

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("nobody is logged in");
  return me;
}

/** Tell whether the person may do something: `useMay()("customers.write")`. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return (permission) => covers(permissions, permission);
}

/** Draw the children only for those who may. */
export function May({ act, children }: { act: string; children: ReactNode }) {
  return useMay()(act) ? children : null;
}

/** How this console looks now: as the provider of who is logged in, else as the owner of the address (A3). */
export function useBrand(): Brand {
  const { audience } = useConsole();
  const { data: me } = useQuery({ ...meQuery(audience), enabled: false });
  const { data: address } = useQuery({ queryKey: ["theme"], queryFn: themeOfAddress, staleTime: Infinity, retry: false });
  return useMemo(() => {
    if (me?.provider) return brandOf(me.provider.name, me.provider.theme);
    return address?.name ? brandOf(address.name, address) : PLAIN;
  }, [me, address]);
}

/** Return how a provider's consoles look. */
export function brandOf(name: string, theme: ThemeView): Brand {
  const { primary, background, logo_light, logo_dark, icon } = theme;
  return { name, primary, background, logo: logo_light ?? logo_dark ?? "", logoDark: logo_dark ?? logo_light ?? "", icon: icon ?? "" };
}

import { AppShell, Burger, Group, useComputedColorScheme } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import classes from "./Frame.module.css";
import type { Icon } from "./icons";
import type { Brand } from "./theme";
import { uiWords } from "./words";

export interface NavSection {
  title: string;
  items: NavItem[];
}

export interface NavItem {
  path: string;
  label: string;
  icon: Icon;
}

interface FrameProps {
  brand: Brand;
  /** Which console this is. */
  place: string;
  home: (props: { className: string; children: ReactNode }) => ReactNode;
  link: (props: { to: string; className: string; onClick: () => void; children: ReactNode }) => ReactNode;
  nav: NavSection[];
  /** What stands at the top right. */
  tools: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}

/** The frame of a console: the provider's header, navigation at the side (behind a button on a phone), the page. */
export function Frame({ brand, place, home: Home, link: PageLink, nav, tools, banner, children }: FrameProps) {
  const t = uiWords.use();
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 248, breakpoint: "sm", collapsed: { mobile: !opened } }} padding={0}>
      <a className={classes.skip} href="#content">
        {t("skip")}
      </a>
      <AppShell.Header className={classes.header ?? ""}>
        <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t("menu")} aria-expanded={opened} />
        <Home className={classes.brand ?? ""}>
          <Logo brand={brand} />
        </Home>
        <span className={classes.place}>{place}</span>
        <Group ml="auto" gap="xs" wrap="nowrap">
          {tools}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.nav ?? ""} style={{ overflowY: "auto" }} aria-label={t("menu")}>
        {nav.map((section) => (
          <div key={section.title}>
            {section.title ? <div className={classes.section}>{section.title}</div> : null}
            {section.items.map(({ path, label, icon: Drawn }) => (
              <PageLink key={path} to={path} className={classes.link ?? ""} onClick={close}>
                <Drawn />
                {label}
              </PageLink>
            ))}
          </div>
        ))}
      </AppShell.Navbar>
      <AppShell.Main className={classes.main ?? ""} id="content" tabIndex={-1}>
        {banner ? <div className={classes.banner}>{banner}</div> : null}
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

/** The provider's logo; without one, its initial in its colour. */
export function Logo({ brand }: { brand: Brand }) {
  const scheme = useComputedColorScheme("light");
  const picture = scheme === "dark" ? brand.logoDark : brand.logo;
  if (picture) return <img src={picture} alt={brand.name} />;
  return (
    <>
      <span className={classes.mark} aria-hidden="true">
        {brand.name.slice(0, 1).toUpperCase()}
      </span>
      <span className={classes.brandName}>{brand.name}</span>
    </>
  );
}

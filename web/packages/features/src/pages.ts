import type { Bilingual } from "@ramal/i18n";
import type { Icon } from "@ramal/ui";
import type { ComponentType } from "react";

type Screen = () => Promise<{ default: ComponentType }>;

/** A page of a console: where it is, how navigation names it, who may see it, and its screens, each loaded when it is opened. */
export interface PageDefinition {
  /** Begins with `/`; `/` is the console's home. */
  path: string;
  title: Bilingual;
  icon: Icon;
  /** A name of the console's sections; a page without one is not in the navigation. */
  section?: string;
  /** The place within the section: lower comes first. */
  order?: number;
  /** Who lacks it neither sees the page nor opens it. */
  permission?: string;
  /** For everybody: no log-in, no frame around it. */
  open?: boolean;
  /** By path below the page's own: `/`, `/new`, `/$id`. */
  screens: Record<string, Screen>;
}

export interface Section {
  name: string;
  title: Bilingual;
}

export function definePage(page: PageDefinition): PageDefinition {
  return page;
}

/** Return the pages that `import.meta.glob("./*\/page.ts", { eager: true })` found, and those that consoles share, in their order. */
export function pagesIn(modules: Record<string, unknown>, shared: PageDefinition[] = []): PageDefinition[] {
  const pages = Object.values(modules).map((module) => (module as { default: PageDefinition }).default);
  return [...pages, ...shared].sort((a, b) => (a.order ?? 100) - (b.order ?? 100) || a.path.localeCompare(b.path));
}

import type { Section } from "@ramal/features";

/** The groups of the navigation, in their order. Pages name the one they belong to in their `page.ts`. */
export const sections: Section[] = [
  { name: "home", title: { "pt-BR": "", en: "" } },
  { name: "providers", title: { "pt-BR": "Provedores", en: "Providers" } },
  { name: "operation", title: { "pt-BR": "Operação", en: "Operation" } },
  { name: "protection", title: { "pt-BR": "Proteção", en: "Protection" } },
  { name: "settings", title: { "pt-BR": "Administração", en: "Administration" } },
];

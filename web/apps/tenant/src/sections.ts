import type { Section } from "@ramal/features";

/** The groups of the navigation, in their order. Pages name the one they belong to in their `page.ts`. */
export const sections: Section[] = [
  { name: "home", title: { "pt-BR": "", en: "" } },
  { name: "people", title: { "pt-BR": "Pessoas e ramais", en: "People and extensions" } },
  { name: "calls", title: { "pt-BR": "Chamadas", en: "Calls" } },
  { name: "flows", title: { "pt-BR": "Atendimento", en: "Answering" } },
  { name: "features", title: { "pt-BR": "Recursos", en: "Features" } },
  { name: "trunking", title: { "pt-BR": "Troncos", en: "Trunking" } },
  { name: "settings", title: { "pt-BR": "Administração", en: "Administration" } },
];

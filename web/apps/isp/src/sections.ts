import type { Section } from "@ramal/features";

/** The groups of the navigation, in their order. Pages name the one they belong to in their `page.ts`. */
export const sections: Section[] = [
  { name: "home", title: { "pt-BR": "", en: "" } },
  { name: "customers", title: { "pt-BR": "Clientes", en: "Customers" } },
  { name: "calls", title: { "pt-BR": "Chamadas", en: "Calls" } },
  { name: "routing", title: { "pt-BR": "Rotas", en: "Routing" } },
  { name: "prices", title: { "pt-BR": "Planos e preços", en: "Plans and prices" } },
  { name: "trunking", title: { "pt-BR": "Troncos", en: "Trunking" } },
  { name: "money", title: { "pt-BR": "Financeiro", en: "Money" } },
  { name: "protection", title: { "pt-BR": "Proteção", en: "Protection" } },
  { name: "settings", title: { "pt-BR": "Administração", en: "Administration" } },
  { name: "help", title: { "pt-BR": "Ajuda", en: "Help" } },
];

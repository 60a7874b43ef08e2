import { defineWords } from "@ramal/i18n";

export const securityWords = defineWords(
  "security",
  {
    search: "Buscar país",
    countries: "Países",
    allowed: "Permitidos: {{count}}",
    nothing: "Nenhum destino externo é permitido. Chamadas de emergência e entre colegas passam sempre.",
    america: "América do Norte (+1)",
    americaWhy:
      "Muitos lugares dividem o +1. Os Estados Unidos aqui são só os seus próprios códigos de área e os números gratuitos; os outros são escolhas à parte, porque o Caribe, os números 900 e os 5XX são alvos comuns de fraude.",
    codes: "{{count}} códigos de área",
    national: "Formas nacionais",
    nationalWhy: "Números que só existem dentro do país, como 0800 e 4004.",
    prefixes: "Prefixos",
    prefixesWhy: "Só uma parte de um país: +5561 permite Brasília. Um por linha.",
    badPrefix: "Um prefixo é + e de um a quinze dígitos.",
    danger: "Risco de fraude",
  },
  {
    search: "Find a country",
    countries: "Countries",
    allowed: "Allowed: {{count}}",
    nothing: "No external destination is allowed. Emergency calls and calls between colleagues always pass.",
    america: "North America (+1)",
    americaWhy:
      "Many places share +1. The United States here are their own area codes and toll-free numbers only; the rest are separate choices, since the Caribbean, 900 and 5XX numbers are common targets of fraud.",
    codes: "{{count}} area codes",
    national: "National forms",
    nationalWhy: "Numbers that exist inside the country only, such as 0800 and 4004.",
    prefixes: "Prefixes",
    prefixesWhy: "A part of a country only: +5561 allows Brasília. One a line.",
    badPrefix: "A prefix is + and one to fifteen digits.",
    danger: "Risk of fraud",
  },
);

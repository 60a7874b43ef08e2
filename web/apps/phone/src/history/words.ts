import { defineWords } from "@ramal/i18n";

export const historyWords = defineWords(
  "phone-history",
  {
    title: "Histórico",
    lead: "Suas chamadas, das mais novas para as mais antigas.",
    filter: "Quais chamadas",
    kinds: { all: "Todas", missed: "Perdidas", incoming: "Recebidas", outgoing: "Feitas" },
    kind: { missed: "Perdida", incoming: "Recebida", outgoing: "Feita" },
    results: { answered: "", busy: "Ocupado", "no-answer": "Sem resposta", cancelled: "Desistiu", refused: "Recusada", failed: "Não se completou", ongoing: "Em curso" },
    unknown: "Número oculto",
    empty: { title: "Nenhuma chamada ainda", text: "Ligue para alguém pelo teclado: as chamadas aparecem aqui." },
    none: { title: "Nenhuma chamada deste tipo", text: "Escolha outro filtro para ver as demais." },
  },
  {
    title: "History",
    lead: "Your calls, newest first.",
    filter: "Which calls",
    kinds: { all: "All", missed: "Missed", incoming: "Received", outgoing: "Made" },
    kind: { missed: "Missed", incoming: "Received", outgoing: "Made" },
    results: { answered: "", busy: "Busy", "no-answer": "No answer", cancelled: "Given up", refused: "Refused", failed: "Not completed", ongoing: "Going on" },
    unknown: "Withheld number",
    empty: { title: "No calls yet", text: "Call somebody with the keypad: calls appear here." },
    none: { title: "No call of this kind", text: "Choose another filter to see the others." },
  },
);

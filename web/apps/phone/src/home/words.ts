import { defineWords } from "@ramal/i18n";

export const homeWords = defineWords(
  "phone-home",
  {
    welcome: "Olá, {{name}}",
    lead: "Para os outros você é {{address}}. Digite um nome ou número ao lado, ou escolha alguém.",
    recent: "Chamadas recentes",
    all: "Ver o histórico",
    empty: { title: "Tudo pronto", text: "Faça a primeira chamada pelo teclado. Ligue para *43 para ouvir sua própria voz de volta." },
    favourites: "Favoritos",
  },
  {
    welcome: "Hello, {{name}}",
    lead: "To others you are {{address}}. Type a name or number at the side, or choose somebody.",
    recent: "Recent calls",
    all: "See the history",
    empty: { title: "All is ready", text: "Make your first call with the keypad. Call *43 to hear your own voice come back." },
    favourites: "Favourites",
  },
);

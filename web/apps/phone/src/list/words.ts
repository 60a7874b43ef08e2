import { defineWords } from "@ramal/i18n";

export const listWords = defineWords(
  "phone-list",
  { more: "Mostrar mais", call: "Ligar para {{name}}", loading: "Carregando" },
  { more: "Show more", call: "Call {{name}}", loading: "Loading" },
);

import { defineWords } from "@ramal/i18n";

export const homeWords = defineWords(
  "isp-home",
  { welcome: "Olá, {{name}}", lead: "Escolha no menu o que você quer ver." },
  { welcome: "Hello, {{name}}", lead: "Choose in the menu what you want to see." },
);

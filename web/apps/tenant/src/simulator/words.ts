import { defineWords } from "@ramal/i18n";

export const simulatorWords = defineWords(
  "simulator",
  { who: "Quem liga", choose: "Escolha um assinante", nobody: "Ninguém com este nome" },
  { who: "Who calls", choose: "Choose a subscriber", nobody: "Nobody of that name" },
);

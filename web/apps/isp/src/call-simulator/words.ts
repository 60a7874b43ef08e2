import { defineWords } from "@ramal/i18n";

export const callSimulatorWords = defineWords(
  "isp-call-simulator",
  {
    gateway: "Chega pelo gateway",
    choose: "Escolha um gateway",
    nothing: "Nenhuma operadora com este nome",
    caller: "Quem liga",
    source: "Endereço de origem",
    sourceHelp: "Vazio: o do gateway",
  },
  {
    gateway: "Arrives by gateway",
    choose: "Choose a gateway",
    nothing: "No carrier of that name",
    caller: "Caller",
    source: "Source address",
    sourceHelp: "Empty: the gateway's own",
  },
);

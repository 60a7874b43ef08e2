import { defineWords } from "@ramal/i18n";

export const alarmWords = defineWords(
  "alarms",
  {
    title: "Alarmes",
    lead: "O que a plataforma notou por si: lacunas entre chamadas e registros, servidores, saldos.",
    columns: { at: "Quando", what: "O quê", detail: "Detalhe", node: "Servidor" },
    empty: { title: "Nenhum alarme", text: "Tudo o que as chamadas deixaram confere." },
  },
  {
    title: "Alarms",
    lead: "What the platform noticed by itself: gaps between calls and records, servers, balances.",
    columns: { at: "When", what: "What", detail: "Detail", node: "Server" },
    empty: { title: "No alarm", text: "All that calls left behind is in order." },
  },
);

import { defineWords } from "@ramal/i18n";

export const auditWords = defineWords(
  "audit",
  {
    title: "Registro de auditoria",
    lead: "Quem fez o quê, e quando. Ninguém consegue mudar este registro.",
    columns: { at: "Quando", actor: "Quem", action: "O que fez", resource: "Em quê", id: "Identificador", changes: "Mudanças", request: "Pedido" },
    empty: { title: "Nada registrado ainda", text: "Cada mudança feita aqui ou pela API aparece nesta página." },
  },
  {
    title: "Audit log",
    lead: "Who did what, and when. Nobody can change this log.",
    columns: { at: "When", actor: "Who", action: "What they did", resource: "On what", id: "Identifier", changes: "Changes", request: "Request" },
    empty: { title: "Nothing logged yet", text: "Each change made here or through the API appears on this page." },
  },
);

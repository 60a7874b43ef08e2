import { defineWords } from "@ramal/i18n";

export const banWords = defineWords(
  "bans",
  {
    title: "IPs bloqueados",
    lead: "Endereços que erraram a senha vezes demais. O bloqueio termina sozinho, ou aqui.",
    columns: { ip: "Endereço", kind: "Onde", reason: "Motivo", account: "Usuário", until: "Até", since: "Desde" },
    unblock: "Desbloquear",
    empty: { title: "Nenhum endereço bloqueado", text: "Quem erra a senha quatro vezes em seis horas aparece aqui por um dia." },
  },
  {
    title: "Blocked IPs",
    lead: "Addresses that sent too many wrong passwords. The block ends by itself, or here.",
    columns: { ip: "Address", kind: "Where", reason: "Reason", account: "User", until: "Until", since: "Since" },
    unblock: "Unblock",
    empty: { title: "No address is blocked", text: "Who sends four wrong passwords within six hours appears here for a day." },
  },
);

import { defineWords } from "@ramal/i18n";

export const banWords = defineWords(
  "bans",
  {
    title: "IPs bloqueados",
    lead: "Endereços que erraram a senha vezes demais. O bloqueio termina sozinho, ou aqui.",
    columns: { ip: "Endereço", kind: "Onde", rule: "Por quê", reason: "Contagem", account: "Usuário", until: "Até", since: "Desde" },
    kinds: { sip: "Telefones (SIP)", "log-in": "Entrada nos consoles" },
    rules: { address: "Erros deste endereço", user: "Erros deste usuário", users: "Erros de vários usuários" },
    unblock: "Desbloquear",
    liftTitle: "Desbloquear {{ip}}?",
    liftAddress: "{{ip}} e todos os usuários bloqueados nele podem tentar de novo na hora. Se a senha continuar errada, o bloqueio volta.",
    liftUser: "{{account}} pode tentar de novo na hora a partir de {{ip}}. Se a senha continuar errada, o bloqueio volta.",
    lifted: "{{ip}} desbloqueado.",
    empty: { title: "Nenhum endereço bloqueado", text: "Quem erra a senha quatro vezes em seis horas aparece aqui por um dia." },
  },
  {
    title: "Blocked IPs",
    lead: "Addresses that sent too many wrong passwords. The block ends by itself, or here.",
    columns: { ip: "Address", kind: "Where", rule: "Why", reason: "Count", account: "User", until: "Until", since: "Since" },
    kinds: { sip: "Telephones (SIP)", "log-in": "Log-in to consoles" },
    rules: { address: "Failures of this address", user: "Failures of this user", users: "Failures of several users" },
    unblock: "Unblock",
    liftTitle: "Unblock {{ip}}?",
    liftAddress: "{{ip}} and all users who are blocked there may try again at once. If the password is still wrong, the block comes back.",
    liftUser: "{{account}} may try again at once from {{ip}}. If the password is still wrong, the block comes back.",
    lifted: "{{ip}} is unblocked.",
    empty: { title: "No address is blocked", text: "Who sends four wrong passwords within six hours appears here for a day." },
  },
);

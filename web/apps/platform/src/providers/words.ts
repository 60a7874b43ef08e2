import { defineWords } from "@ramal/i18n";

export const providerWords = defineWords(
  "providers",
  {
    title: "Provedores",
    lead: "Quem opera telefonia nesta plataforma.",
    columns: { name: "Nome", namespace: "Namespace", status: "Situação", country: "País", currency: "Moeda", created: "Desde" },
    status: { active: "Ativo", blocked: "Bloqueado" },
    block: "Bloquear",
    unblock: "Desbloquear",
    main: "Provedor",
    mainLead: "Bloqueado: ninguém do provedor entra, e suas chamadas são recusadas.",
    empty: { title: "Nenhum provedor ainda", text: "Abra o cadastro ou envie um convite na página Cadastro." },
    fields: {
      name: { label: "Nome", help: "Como aparece nos consoles." },
      status: { label: "Situação", help: "" },
      country: { label: "País", help: "Das suas operações." },
      time_zone: { label: "Fuso horário", help: "Dos consoles e faturas." },
      language: { label: "Idioma", help: "Dos e-mails." },
    },
  },
  {
    title: "Providers",
    lead: "Who runs telephony on this platform.",
    columns: { name: "Name", namespace: "Name to log in", status: "State", country: "Country", currency: "Currency", created: "Since" },
    status: { active: "Active", blocked: "Blocked" },
    block: "Block",
    unblock: "Unblock",
    main: "Provider",
    mainLead: "Blocked: nobody of the provider logs in, and its calls are refused.",
    empty: { title: "No provider yet", text: "Open sign-up, or send an invitation on the page Sign-up." },
    fields: {
      name: { label: "Name", help: "As consoles show it." },
      status: { label: "State", help: "" },
      country: { label: "Country", help: "Of its operations." },
      time_zone: { label: "Time zone", help: "Of consoles and invoices." },
      language: { label: "Language", help: "Of e-mails." },
    },
  },
);

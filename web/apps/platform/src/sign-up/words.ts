import { defineWords } from "@ramal/i18n";

export const modeWords = defineWords(
  "sign-up-mode",
  {
    title: "Cadastro de provedores",
    lead: "Quem pode criar um provedor nesta plataforma.",
    who: "Quem pode se cadastrar",
    now: "Agora: {{mode}}",
    mode: { default: "Padrão da máquina", open: "Qualquer pessoa", invitation: "Só convidados", closed: "Ninguém" },
    help: {
      default: "Aberto em endereço privado, fechado em endereço público.",
      open: "Quem confirmar um e-mail cria seu provedor.",
      invitation: "Só quem recebeu um convite daqui.",
      closed: "Só convidados por você continuam; os demais não.",
    },
    invite: "Convidar",
    email: "E-mail do convidado",
    sent: "Convite enviado",
    columns: { email: "E-mail", state: "Situação", until: "Vale até" },
    remove: "Cancelar convite",
    empty: { title: "Nenhum convite", text: "Envie um convite para alguém criar seu provedor." },
  },
  {
    title: "Sign-up of providers",
    lead: "Who may create a provider on this platform.",
    who: "Who may sign up",
    now: "Now: {{mode}}",
    mode: { default: "As the machine's address says", open: "Everybody", invitation: "Invited ones only", closed: "Nobody" },
    help: {
      default: "Open on a private address, closed on a public one.",
      open: "Who confirms an address creates a provider.",
      invitation: "Only who got an invitation from here.",
      closed: "Those whom you invited go on; nobody else.",
    },
    invite: "Invite",
    email: "Address to invite",
    sent: "The invitation was sent",
    columns: { email: "E-mail address", state: "State", until: "Valid until" },
    remove: "Take the invitation back",
    empty: { title: "No invitation", text: "Invite somebody to create a provider." },
  },
);

import { defineWords } from "@ramal/i18n";

export const mailWords = defineWords(
  "caught-mail",
  {
    title: "E-mails capturados",
    lead: "Sem um servidor de saída configurado, a plataforma guarda aqui o que enviaria.",
    search: "Buscar por destinatário ou assunto",
    empty: { title: "Nenhum e-mail", text: "Convites, links e mensagens de voz aparecem aqui assim que são enviados." },
    choose: "Escolha uma mensagem para lê-la.",
    to: "Para {{to}}",
    older: "Mais antigas",
  },
  {
    title: "Caught mail",
    lead: "Without an outgoing server, the platform keeps here what it would send.",
    search: "Search by recipient or subject",
    empty: { title: "No mail", text: "Invitations, links and voice messages appear here as soon as they are sent." },
    choose: "Choose a message to read it.",
    to: "To {{to}}",
    older: "Older ones",
  },
);

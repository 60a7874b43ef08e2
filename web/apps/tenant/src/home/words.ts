import { defineWords } from "@ramal/i18n";

export const homeWords = defineWords(
  "tenant-home",
  {
    welcome: "Olá, {{name}}",
    lead: "Como está o seu PABX agora.",
    guide: { title: "Próximos passos", done: "{{done}} de {{total}} passos", open: "Abrir" },
    steps: {
      subscribers: "Criar dois assinantes",
      group: "Permitir um país em um grupo de segurança",
      numbers: "Ter um número para receber chamadas",
      internal: "Ligar de um assinante para outro",
      outside: "Ligar para fora",
    },
    voicemail: "Mensagens de voz não ouvidas: {{count}}{{more}}",
    listen: "Ouvir",
  },
  {
    welcome: "Hello, {{name}}",
    lead: "How your PBX is doing now.",
    guide: { title: "Next steps", done: "{{done}} of {{total}} steps", open: "Open" },
    steps: {
      subscribers: "Create two subscribers",
      group: "Allow a country in a security group",
      numbers: "Have a number that takes calls",
      internal: "Call one subscriber from another",
      outside: "Call outside",
    },
    voicemail: "Voice messages that nobody heard: {{count}}{{more}}",
    listen: "Listen",
  },
);

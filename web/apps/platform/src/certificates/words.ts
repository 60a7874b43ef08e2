import { defineWords } from "@ramal/i18n";

export const certificateWords = defineWords(
  "certificates",
  {
    title: "Certificados",
    lead: "Com eles são servidos os consoles e o SIP cifrado. São renovados sem que nada caia.",
    kind: { own: "Da autoridade desta instância", public: "De uma autoridade pública" },
    columns: { state: "Situação", names: "Nomes", issuer: "Emissor", from: "Vale desde", until: "Vale até", serial: "Número de série" },
    days_one: "Vale mais {{count}} dia",
    days_other: "Vale mais {{count}} dias",
    renewal: {
      title: "Renovação",
      own: "Só o próprio",
      issued: "Emitido",
      due: "A pedir",
      failed: "O último pedido falhou",
      hosts: "Nomes públicos",
      none: "nenhum: ./ramal up --host pbx.exemplo.com.br",
      authority: "Autoridade",
      again: "Nova tentativa",
    },
  },
  {
    title: "Certificates",
    lead: "Consoles and encrypted SIP are served with them. They are renewed, and nothing drops.",
    kind: { own: "Of this instance's authority", public: "Of a public authority" },
    columns: { state: "State", names: "Names", issuer: "Issuer", from: "Good from", until: "Good until", serial: "Serial number" },
    days_one: "Good for {{count}} more day",
    days_other: "Good for {{count}} more days",
    renewal: {
      title: "Renewal",
      own: "The own one only",
      issued: "Issued",
      due: "To be asked for",
      failed: "The last request failed",
      hosts: "Public names",
      none: "none: ./ramal up --host pbx.example.com",
      authority: "Authority",
      again: "Tried again",
    },
  },
);

import { defineWords } from "@ramal/i18n";

export const chooseWords = defineWords(
  "choose",
  {
    title: "Qual PABX?",
    lead: "Você administra os PABX de {{customer}}. Escolha um; o menu do canto superior direito troca para outro.",
    search: "Procurar por nome ou domínio",
    more: "Mostrar mais",
    none: "Nenhum PABX com este nome.",
    empty: "Este cliente ainda não tem PABX. O provedor cria o primeiro.",
    here: "Aberto agora",
    logOut: "Sair",
  },
  {
    title: "Which PBX?",
    lead: "You administer the PBXs of {{customer}}. Choose one; the menu at the top right changes to another.",
    search: "Look for a name or domain",
    more: "Show more",
    none: "No PBX with this name.",
    empty: "This customer has no PBX yet. The provider makes the first one.",
    here: "Open now",
    logOut: "Log out",
  },
);

import { definePage } from "@ramal/features";
import { IconPeople } from "@ramal/ui";

export default definePage({
  path: "/contacts",
  title: { "pt-BR": "Contatos", en: "Contacts" },
  icon: IconPeople,
  section: "main",
  order: 20,
  screens: { "/": () => import("./Contacts"), "/new": () => import("./New"), "/$id": () => import("./Edit") },
});

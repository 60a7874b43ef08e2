import { definePage } from "@ramal/features";
import { IconPeople } from "@ramal/ui";

export default definePage({
  path: "/directories",
  title: { "pt-BR": "Diretórios", en: "Directories" },
  icon: IconPeople,
  section: "people",
  order: 40,
  permission: "directories.read",
  screens: { "/": () => import("./List"), "/new": () => import("./New"), "/$id": () => import("./Detail"), "/$id/edit": () => import("./Edit") },
});

import { definePage } from "@ramal/features";
import { IconPeople } from "@ramal/ui";

export default definePage({
  path: "/directories",
  title: { "pt-BR": "Diretórios", en: "Directories" },
  icon: IconPeople,
  section: "customers",
  order: 45,
  permission: "directories.read",
  screens: { "/": () => import("./List"), "/new": () => import("./New"), "/$id": () => import("./Detail"), "/$id/edit": () => import("./Edit") },
});

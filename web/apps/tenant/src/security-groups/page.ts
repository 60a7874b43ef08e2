import { definePage } from "@ramal/features";
import { IconShield } from "@ramal/ui";

export default definePage({
  path: "/security-groups",
  title: { "pt-BR": "Grupos de segurança", en: "Security groups" },
  icon: IconShield,
  section: "people",
  order: 30,
  permission: "security-groups.read",
  screens: { "/": () => import("./List"), "/new": () => import("./New"), "/$id": () => import("./Edit") },
});

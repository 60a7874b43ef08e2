import { definePage } from "@ramal/features";
import { IconShield } from "@ramal/ui";

export default definePage({
  path: "/security-groups",
  title: { "pt-BR": "Modelos de segurança", en: "Security templates" },
  icon: IconShield,
  section: "customers",
  order: 30,
  permission: "security-groups.read",
  screens: { "/": () => import("./List"), "/new": () => import("./New"), "/$id": () => import("./Edit") },
});

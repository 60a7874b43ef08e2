import { definePage } from "@ramal/features";
import { IconHealth } from "@ramal/ui";

export default definePage({
  path: "/health",
  title: { "pt-BR": "Saúde", en: "Health" },
  icon: IconHealth,
  section: "operation",
  order: 5,
  permission: "health.read",
  screens: { "/": () => import("./Health") },
});

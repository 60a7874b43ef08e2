import { definePage } from "@ramal/features";
import { IconPlan } from "@ramal/ui";

export default definePage({
  path: "/settings/plan",
  title: { "pt-BR": "Meu plano", en: "My plan" },
  icon: IconPlan,
  section: "settings",
  order: 30,
  permission: "plan.read",
  screens: { "/": () => import("./OwnPlan") },
});

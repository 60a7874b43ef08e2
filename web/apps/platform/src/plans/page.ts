import { definePage } from "@ramal/features";
import { IconPlan } from "@ramal/ui";

export default definePage({
  path: "/platform-plans",
  title: { "pt-BR": "Planos da plataforma", en: "Platform plans" },
  icon: IconPlan,
  section: "providers",
  order: 30,
  permission: "platform-plans.read",
  screens: { "/": () => import("./List"), "/new": () => import("./New"), "/$id": () => import("./Edit") },
});

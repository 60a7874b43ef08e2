import { definePage } from "@ramal/features";
import { IconPlan } from "@ramal/ui";

export default definePage({
  path: "/service-plans",
  title: { "pt-BR": "Planos de serviço", en: "Service plans" },
  icon: IconPlan,
  section: "prices",
  order: 10,
  permission: "service-plans.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Edit"),
  },
});

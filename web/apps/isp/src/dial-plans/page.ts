import { definePage } from "@ramal/features";
import { IconRoute } from "@ramal/ui";

export default definePage({
  path: "/dial-plans",
  title: { "pt-BR": "Planos de discagem", en: "Dial plans" },
  icon: IconRoute,
  section: "routing",
  order: 20,
  permission: "dial-plans.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Detail"),
    "/$id/edit": () => import("./Edit"),
  },
});

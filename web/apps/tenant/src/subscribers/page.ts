import { definePage } from "@ramal/features";
import { IconPerson } from "@ramal/ui";

export default definePage({
  path: "/subscribers",
  title: { "pt-BR": "Assinantes", en: "Subscribers" },
  icon: IconPerson,
  section: "people",
  order: 10,
  permission: "subscribers.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/edit-many": () => import("./EditMany"),
    "/$id": () => import("./Detail"),
    "/$id/edit": () => import("./Edit"),
  },
});

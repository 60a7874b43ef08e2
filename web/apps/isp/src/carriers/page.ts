import { definePage } from "@ramal/features";
import { IconCarrier } from "@ramal/ui";

export default definePage({
  path: "/carriers",
  title: { "pt-BR": "Operadoras", en: "Carriers" },
  icon: IconCarrier,
  section: "routing",
  order: 10,
  permission: "carriers.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Detail"),
    "/$id/edit": () => import("./Edit"),
  },
});

import { definePage } from "@ramal/features";
import { IconBuilding } from "@ramal/ui";

export default definePage({
  path: "/tenants",
  title: { "pt-BR": "PABX virtuais", en: "Tenants" },
  icon: IconBuilding,
  section: "customers",
  order: 20,
  permission: "tenants.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Detail"),
    "/$id/edit": () => import("./Edit"),
  },
});

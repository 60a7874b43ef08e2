import { definePage } from "@ramal/features";
import { IconBuilding } from "@ramal/ui";

export default definePage({
  path: "/providers",
  title: { "pt-BR": "Provedores", en: "Providers" },
  icon: IconBuilding,
  section: "providers",
  order: 10,
  permission: "isps.read",
  screens: { "/": () => import("./List"), "/$id": () => import("./Detail") },
});

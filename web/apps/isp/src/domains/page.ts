import { definePage } from "@ramal/features";
import { IconGlobe } from "@ramal/ui";

export default definePage({
  path: "/domains",
  title: { "pt-BR": "Domínios", en: "Domains" },
  icon: IconGlobe,
  section: "customers",
  order: 40,
  permission: "domains.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Detail"),
  },
});

import { definePage } from "@ramal/features";
import { IconCheck } from "@ramal/ui";

export default definePage({
  path: "/verified-numbers",
  title: { "pt-BR": "Números verificados", en: "Verified numbers" },
  icon: IconCheck,
  section: "people",
  order: 25,
  permission: "verified-numbers.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Detail"),
  },
});

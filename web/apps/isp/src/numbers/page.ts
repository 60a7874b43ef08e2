import { definePage } from "@ramal/features";
import { IconNumbers } from "@ramal/ui";

export default definePage({
  path: "/numbers",
  title: { "pt-BR": "Números", en: "Numbers" },
  icon: IconNumbers,
  section: "customers",
  order: 30,
  permission: "numbers.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/range": () => import("./Range"),
    "/$id": () => import("./Edit"),
  },
});

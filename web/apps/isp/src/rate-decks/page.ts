import { definePage } from "@ramal/features";
import { IconMoney } from "@ramal/ui";

export default definePage({
  path: "/rate-decks",
  title: { "pt-BR": "Tabelas de tarifas", en: "Rate decks" },
  icon: IconMoney,
  section: "prices",
  order: 20,
  permission: "rate-decks.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Detail"),
    "/$id/edit": () => import("./Edit"),
    "/$id/versions/$number": () => import("./Version"),
  },
});

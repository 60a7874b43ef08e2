import { definePage } from "@ramal/features";
import { IconTag } from "@ramal/ui";

export default definePage({
  path: "/service-decks",
  title: { "pt-BR": "Tabelas de serviços", en: "Service decks" },
  icon: IconTag,
  section: "prices",
  order: 40,
  permission: "service-decks.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Edit"),
  },
});

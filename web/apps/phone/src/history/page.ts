import { definePage } from "@ramal/features";
import { IconClock } from "@ramal/ui";

export default definePage({
  path: "/history",
  title: { "pt-BR": "Histórico", en: "History" },
  icon: IconClock,
  section: "main",
  order: 10,
  screens: { "/": () => import("./History") },
});

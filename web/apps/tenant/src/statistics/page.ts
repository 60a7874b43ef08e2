import { definePage } from "@ramal/features";
import { IconChart } from "@ramal/ui";

export default definePage({
  path: "/statistics",
  title: { "pt-BR": "Estatísticas", en: "Statistics" },
  icon: IconChart,
  section: "calls",
  order: 5,
  permission: "statistics.read",
  screens: { "/": () => import("./Statistics") },
});

import { definePage } from "@ramal/features";
import { IconHome } from "@ramal/ui";

export default definePage({
  path: "/",
  title: { "pt-BR": "Início", en: "Home" },
  icon: IconHome,
  section: "home",
  order: 0,
  screens: { "/": () => import("./Home") },
});

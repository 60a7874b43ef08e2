import { definePage } from "@ramal/features";
import { IconSettings } from "@ramal/ui";

export default definePage({
  path: "/settings",
  title: { "pt-BR": "Ajustes", en: "Settings" },
  icon: IconSettings,
  section: "main",
  order: 50,
  screens: { "/": () => import("./Settings") },
});

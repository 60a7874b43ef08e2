import { definePage } from "@ramal/features";
import { IconSettings } from "@ramal/ui";

export default definePage({
  path: "/settings",
  title: { "pt-BR": "Configurações", en: "Settings" },
  icon: IconSettings,
  section: "settings",
  order: 5,
  permission: "settings.read",
  screens: { "/": () => import("./Settings") },
});

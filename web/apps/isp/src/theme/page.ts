import { definePage } from "@ramal/features";
import { IconPalette } from "@ramal/ui";

export default definePage({
  path: "/settings/theme",
  title: { "pt-BR": "Tema", en: "Theme" },
  icon: IconPalette,
  section: "settings",
  order: 20,
  permission: "provider.read",
  screens: { "/": () => import("./ThemePage") },
});

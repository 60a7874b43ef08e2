import { definePage } from "@ramal/features";
import { IconBell } from "@ramal/ui";

export default definePage({
  path: "/alarms",
  title: { "pt-BR": "Alarmes", en: "Alarms" },
  icon: IconBell,
  section: "operation",
  order: 20,
  permission: "alarms.read",
  screens: { "/": () => import("./Alarms") },
});

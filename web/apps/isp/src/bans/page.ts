import { definePage } from "@ramal/features";
import { IconBan } from "@ramal/ui";

export default definePage({
  path: "/bans",
  title: { "pt-BR": "IPs bloqueados", en: "Blocked IPs" },
  icon: IconBan,
  section: "protection",
  order: 10,
  permission: "bans.read",
  screens: { "/": () => import("./Bans") },
});

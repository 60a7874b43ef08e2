import { definePage } from "@ramal/features";
import { IconServer } from "@ramal/ui";

export default definePage({
  path: "/servers",
  title: { "pt-BR": "Servidores SIP", en: "SIP servers" },
  icon: IconServer,
  section: "operation",
  order: 10,
  permission: "servers.read",
  screens: { "/": () => import("./List"), "/new": () => import("./New"), "/$id": () => import("./Edit") },
});

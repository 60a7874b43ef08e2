import { definePage } from "@ramal/features";
import { IconCalls } from "@ramal/ui";

export default definePage({
  path: "/calls",
  title: { "pt-BR": "Chamadas", en: "Calls" },
  icon: IconCalls,
  section: "calls",
  order: 10,
  permission: "calls.read",
  screens: { "/": () => import("./List"), "/$id": () => import("./Story") },
});

import { definePage } from "@ramal/features";
import { IconLive } from "@ramal/ui";

export default definePage({
  path: "/live-calls",
  title: { "pt-BR": "Chamadas em curso", en: "Calls in progress" },
  icon: IconLive,
  section: "operation",
  order: 30,
  permission: "live-calls.read",
  screens: { "/": () => import("./LiveCalls") },
});

import { definePage } from "@ramal/features";
import { IconCalls } from "@ramal/ui";

export default definePage({
  path: "/",
  title: { "pt-BR": "Telefone", en: "Phone" },
  icon: IconCalls,
  section: "main",
  order: 0,
  screens: { "/": () => import("./Home") },
});

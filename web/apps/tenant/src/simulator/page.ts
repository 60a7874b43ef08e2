import { definePage } from "@ramal/features";
import { IconSearch } from "@ramal/ui";

export default definePage({
  path: "/simulator",
  title: { "pt-BR": "Simulador", en: "Simulator" },
  icon: IconSearch,
  section: "calls",
  order: 40,
  permission: "calls.simulate",
  screens: { "/": () => import("./Simulate") },
});

import { definePage } from "@ramal/features";
import { IconSearch } from "@ramal/ui";

export default definePage({
  path: "/call-simulator",
  title: { "pt-BR": "Simulador de chamadas", en: "Call simulator" },
  icon: IconSearch,
  section: "calls",
  order: 40,
  permission: "calls.simulate",
  screens: { "/": () => import("./Simulate") },
});

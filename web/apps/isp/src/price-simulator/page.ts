import { definePage } from "@ramal/features";
import { IconTag } from "@ramal/ui";

export default definePage({
  path: "/price-simulator",
  title: { "pt-BR": "Simulador de preço", en: "Price simulator" },
  icon: IconTag,
  section: "prices",
  order: 30,
  permission: "rate-decks.read",
  screens: { "/": () => import("./Simulate") },
});

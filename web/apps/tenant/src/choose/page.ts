import { definePage } from "@ramal/features";
import { IconBuilding } from "@ramal/ui";

/** Reached by the options menu, by who may: it has no place in the navigation. */
export default definePage({
  path: "/choose",
  title: { "pt-BR": "Trocar de PABX", en: "Change PBX" },
  icon: IconBuilding,
  screens: { "/": () => import("./ChoosePage") },
});

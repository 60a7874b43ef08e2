import { definePage } from "@ramal/features";
import { IconNumbers } from "@ramal/ui";

/** A tenant's numbers; for a customer's administrator who works in no tenant, all of the customer's. */
export default definePage({
  path: "/numbers",
  title: { "pt-BR": "Números", en: "Numbers" },
  icon: IconNumbers,
  section: "people",
  order: 20,
  permission: "numbers.read",
  screens: {
    "/": () => import("./List"),
    "/allocate": () => import("./Allocate"),
    "/$id": () => import("./Edit"),
  },
});

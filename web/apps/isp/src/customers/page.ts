import { definePage } from "@ramal/features";
import { IconPeople } from "@ramal/ui";

export default definePage({
  path: "/customers",
  title: { "pt-BR": "Clientes", en: "Customers" },
  icon: IconPeople,
  section: "customers",
  order: 10,
  permission: "customers.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Detail"),
    "/$id/edit": () => import("./Edit"),
  },
});

import { definePage } from "@ramal/features";
import { IconClock } from "@ramal/ui";

export default definePage({
  path: "/schedules",
  title: { "pt-BR": "Horários e feriados", en: "Schedules and holidays" },
  icon: IconClock,
  section: "flows",
  order: 10,
  permission: "schedules.read",
  screens: {
    "/": () => import("./List"),
    "/new": () => import("./New"),
    "/$id": () => import("./Detail"),
    "/$id/edit": () => import("./Edit"),
  },
});

import { definePage } from "@ramal/features";
import { IconMail } from "@ramal/ui";

export default definePage({
  path: "/mail",
  title: { "pt-BR": "E-mails capturados", en: "Caught mail" },
  icon: IconMail,
  section: "operation",
  order: 30,
  permission: "mail.read",
  screens: { "/": () => import("./CaughtMail") },
});

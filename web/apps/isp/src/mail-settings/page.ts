import { definePage } from "@ramal/features";
import { IconMail } from "@ramal/ui";

export default definePage({
  path: "/mail-settings",
  title: { "pt-BR": "Servidor de e-mail", en: "Mail server" },
  icon: IconMail,
  section: "settings",
  order: 15,
  permission: "mail-settings.read",
  screens: { "/": () => import("./MailSettings") },
});

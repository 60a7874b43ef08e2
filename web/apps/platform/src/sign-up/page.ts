import { definePage } from "@ramal/features";
import { IconMail } from "@ramal/ui";

export default definePage({
  path: "/sign-up",
  title: { "pt-BR": "Cadastro", en: "Sign-up" },
  icon: IconMail,
  section: "providers",
  order: 20,
  permission: "sign-up.read",
  screens: { "/": () => import("./SignUpMode") },
});

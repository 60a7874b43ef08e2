import { definePage } from "@ramal/features";
import { IconKey } from "@ramal/ui";

export default definePage({
  path: "/log-in",
  title: { "pt-BR": "Entrar", en: "Log in" },
  icon: IconKey,
  screens: { "/": () => import("./LogIn") },
});

import { definePage } from "@ramal/features";
import { IconPlus } from "@ramal/ui";

export default definePage({
  path: "/sign-up",
  title: { "pt-BR": "Cadastro", en: "Sign up" },
  icon: IconPlus,
  open: true,
  screens: { "/": () => import("./SignUp") },
});

import { IconKey } from "@ramal/ui";
import { definePage } from "../pages";

/** What everybody can open: log-in, forgotten names and passwords, and mailed links. */
export const entrancePages = [
  definePage({
    path: "/log-in",
    title: { "pt-BR": "Entrar", en: "Log in" },
    icon: IconKey,
    screens: { "/": () => import("./LogIn") },
  }),
  definePage({
    path: "/forgotten",
    title: { "pt-BR": "Esqueci a senha", en: "Forgotten password" },
    icon: IconKey,
    screens: { "/": () => import("./Forgotten") },
  }),
  definePage({
    path: "/password",
    title: { "pt-BR": "Nova senha", en: "New password" },
    icon: IconKey,
    screens: { "/": () => import("./NewPassword") },
  }),
];

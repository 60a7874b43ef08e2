import { api } from "@ramal/api/platform";
import { pagesIn, sharedPages, startConsole } from "@ramal/features";
import { sections } from "./sections";

startConsole({
  audience: "platform",
  base: "/platform",
  title: { "pt-BR": "Plataforma", en: "Platform" },
  client: api as never,
  sections,
  pages: pagesIn(import.meta.glob("./*/page.ts", { eager: true }), sharedPages),
});

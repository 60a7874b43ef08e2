import { api } from "@ramal/api/isp";
import { pagesIn, sharedPages, startConsole } from "@ramal/features";
import { sections } from "./sections";

startConsole({
  audience: "isp",
  base: "/isp",
  title: { "pt-BR": "Provedor", en: "Provider" },
  client: api as never,
  sections,
  pages: pagesIn(import.meta.glob("./*/page.ts", { eager: true }), sharedPages),
});

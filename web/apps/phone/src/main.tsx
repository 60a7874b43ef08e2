import { api } from "@ramal/api/phone";
import { pagesIn, startConsole } from "@ramal/features";
import { sections } from "./sections";

startConsole({
  audience: "phone",
  base: "/phone",
  title: { "pt-BR": "Telefone", en: "Phone" },
  client: api as never,
  sections,
  pages: pagesIn(import.meta.glob("./*/page.ts", { eager: true })),
});

import { api } from "@ramal/api/tenant";
import { pagesIn, sharedPages, startConsole } from "@ramal/features";
import { TenantShell } from "./choose/TenantShell";
import { sections } from "./sections";

startConsole({
  audience: "tenant",
  base: "/console",
  title: { "pt-BR": "PABX", en: "PBX" },
  client: api as never,
  sections,
  pages: pagesIn(import.meta.glob("./*/page.ts", { eager: true }), sharedPages),
  shell: TenantShell,
});

import { api } from "@ramal/api/phone";
import { pagesIn, startConsole } from "@ramal/features";
import entrance from "./entrance/entrance";
import { sections } from "./sections";
import { PhoneShell } from "./shell/PhoneShell";
import { attachIdentity } from "./shell/identity";
import { keepShell } from "./shell/updates";

const base = "/phone";
attachIdentity({ namespace: "", colour: "", icon: "" });

startConsole({
  audience: "phone",
  base,
  title: { "pt-BR": "Telefone", en: "Phone" },
  client: api as never,
  sections,
  pages: pagesIn(import.meta.glob("./*/page.ts", { eager: true })),
  entrance: [entrance],
  shell: PhoneShell,
});
keepShell(base);

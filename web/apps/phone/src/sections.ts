import type { Section } from "@ramal/features";

export const sections: Section[] = [{ name: "home", title: { "pt-BR": "", en: "" } }];

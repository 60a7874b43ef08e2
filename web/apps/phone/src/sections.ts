import type { Section } from "@ramal/features";

export const sections: Section[] = [{ name: "main", title: { "pt-BR": "", en: "" } }];

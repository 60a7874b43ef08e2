export const LANGUAGES = ["pt-BR", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = "ramal.language";

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.includes(text as Language);
}

/** What somebody chose on this computer, if anything. */
export function keptLanguage(): Language | undefined {
  try {
    const kept = window.localStorage.getItem(KEPT);
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined; // storage is forbidden: the page works without
  }
}

export function keepLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEPT, language);
  } catch {
    // storage is forbidden: the choice lasts as long as the page
  }
}

/** The language to begin with: what was chosen here, else the browser's first one that we speak, else Portuguese. */
export function firstLanguage(preferred: readonly string[] = navigator.languages): Language {
  const known = preferred.map((tag) => (tag.startsWith("pt") ? "pt-BR" : tag.startsWith("en") ? "en" : undefined));
  return keptLanguage() ?? known.find((tag) => tag !== undefined) ?? "pt-BR";
}

import { useTranslation } from "react-i18next";
import { isLanguage, keepLanguage, keptLanguage, type Language } from "./first";
import { i18next } from "./instance";
import type { Bilingual } from "./words";

/** Change the language of the page, and remember it. */
export function chooseLanguage(language: Language): void {
  keepLanguage(language);
  speak(language);
}

/** Take over the language of the person or provider, unless another one was chosen on this computer. */
export function suggestLanguage(language: string | null | undefined): void {
  if (isLanguage(language) && keptLanguage() === undefined && language !== currentLanguage()) speak(language);
}

function speak(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : "pt-BR";
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : "pt-BR";
}

/** Return the text of a pair in the page's language. */
export function useBilingual(): (pair: Bilingual) => string {
  const language = useLanguage();
  return (pair) => pair[language];
}

import type { TOptions } from "i18next";
import { useTranslation } from "react-i18next";
import { type Language, LANGUAGES } from "./first";
import { i18next } from "./instance";

/** A short text that stands beside code, such as a page's title. */
export type Bilingual = Readonly<Record<Language, string>>;

interface Tree {
  [name: string]: string | Tree;
}
/** The same keys with other texts: a key that one language lacks is a type error. */
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
type Stem<K extends string> = K extends `${infer Name}_${"one" | "other" | "zero"}` ? Name : K;
export type Key<T> = { [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${Key<T[K]>}` }[keyof T & string];
export type Values = Record<string, string | number>;
export type Translate<T> = (key: Key<T>, values?: Values) => string;

/** The words of one feature. `use` gives the translation inside a component, `now` outside one. */
export interface Words<T> {
  readonly namespace: string;
  use: () => Translate<T>;
  now: Translate<T>;
}

// Our own types are stricter than i18next's, which cannot follow them.
type Plain = (key: string, options: TOptions) => string;

/** Declare the words of a feature in both languages. They are loaded with the code that imports them. */
export function defineWords<const T extends Tree>(namespace: string, portuguese: T, english: Same<T>): Words<T> {
  const bundles: Record<Language, object> = { "pt-BR": portuguese, en: english };
  for (const language of LANGUAGES) i18next.addResourceBundle(language, namespace, bundles[language], true, true);
  const options = (values: Values | undefined): TOptions => ({ ...values, ns: namespace });
  return {
    namespace,
    use: () => {
      const { t } = useTranslation(namespace);
      return (key, values) => (t as Plain)(key, options(values));
    },
    now: (key, values) => (i18next.t as Plain)(key, options(values)),
  };
}

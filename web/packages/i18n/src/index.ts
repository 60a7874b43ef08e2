export { firstLanguage, type Language, LANGUAGES } from "./first";
export { durationOf, type Format, makeFormat, MICRO, type Region, RegionContext, useFormat } from "./format";
export { chooseLanguage, currentLanguage, suggestLanguage, useBilingual, useLanguage } from "./language";
export { type Bilingual, defineWords, type Key, type Translate, type Values, type Words } from "./words";

import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { firstLanguage } from "./first";

// Prepared when it is imported: features register their words while their modules are loaded.
void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  resources: {},
  initAsync: false,
  returnNull: false,
  returnEmptyString: true, // a field without help
  interpolation: { escapeValue: false }, // React escapes
  react: { useSuspense: false },
});

export { i18next };

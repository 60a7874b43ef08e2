import { type CountryCode, getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Return a number as people of `country` read it: national form at home, international abroad. `BR:190` is a national number. */
export function phoneText(number: string | null | undefined, country: string): string {
  if (!number) return "–";
  const national = /^[A-Z]{2}:(\d+)$/.exec(number);
  if (national) return national[1] ?? number;
  const parsed = number.startsWith("+") ? parsePhoneNumberFromString(number) : parsePhoneNumberFromString(number, country as CountryCode);
  if (!parsed) return number;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}

/** Return what was typed as `+…`, or undefined where it is no number. */
export function e164Of(typed: string, country: string): string | undefined {
  const parsed = parsePhoneNumberFromString(typed, country as CountryCode);
  return parsed?.isPossible() ? parsed.number : undefined;
}

/** Return what international numbers of a country begin with: `+55`; a bare `+` where the country is not known. */
export function callingCode(country: string): string {
  return isSupportedCountry(country) ? `+${getCountryCallingCode(country)}` : "+";
}

/** What the picker offers, as the API says it. */
export interface Picker {
  countries: { selector: string; country: string; calling_code: string }[];
  zones: { selector: string; name: Record<string, string>; area_codes: string[] }[];
  national: Record<string, string[]>;
}

const PREFIX = /^\+\d{1,15}$/;
const RISKY = ["nanp:caribbean", "nanp:premium", "nanp:personal", "nanp:us-territory"];

export function isRisky(selector: string): boolean {
  return RISKY.includes(selector);
}

/** Add a selector or take it away. */
export function toggled(allow: readonly string[], selector: string): string[] {
  return allow.includes(selector) ? allow.filter((one) => one !== selector) : [...allow, selector];
}

/** The prefixes of a group as lines of text. */
export function prefixLines(allow: readonly string[]): string {
  return allow
    .filter((selector) => selector.startsWith("prefix:"))
    .map((selector) => selector.slice("prefix:".length))
    .join("\n");
}

/** Replace the prefixes by those of a text; null where a line is none. */
export function withPrefixes(allow: readonly string[], text: string): string[] | null {
  const lines = text
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (!lines.every((line) => PREFIX.test(line))) return null;
  const others = allow.filter((selector) => !selector.startsWith("prefix:"));
  return [...others, ...new Set(lines.map((line) => `prefix:${line}`))];
}

/** Countries that fit what was typed: by name, code or calling code. */
export function fitting(picker: Picker, text: string, nameOf: (code: string) => string): Picker["countries"] {
  const wanted = text.trim().toLocaleLowerCase();
  const digits = wanted.replace(/^\+/, "");
  return picker.countries.filter(
    ({ country, calling_code: code }) =>
      !wanted || nameOf(country).toLocaleLowerCase().includes(wanted) || country.toLocaleLowerCase() === wanted || (digits !== "" && code.replace("+", "").startsWith(digits)),
  );
}

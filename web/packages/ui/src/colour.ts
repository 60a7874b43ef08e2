/** Colours in OKLCH, where equal steps look equal: shades of a provider's colour, and contrast as WCAG defines it. */
export type Shades = [string, string, string, string, string, string, string, string, string, string];

interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

const BRAND = 6;
const LIGHTEST = 0.975;
const DARKEST = 0.27;

/** The least contrast of text that WCAG AA accepts. */
export const READABLE = 4.5;

export function isHex(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function oklchOf(hex: string): Oklch {
  const [r, g, b] = channels(hex).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const d = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  return { lightness, chroma: Math.hypot(a, d), hue: Math.atan2(d, a) };
}

function rgbOf({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function hexOf(colour: Oklch): string {
  let { chroma } = colour;
  let rgb = rgbOf(colour);
  while (chroma > 0.002 && rgb.some((c) => c < -0.001 || c > 1.001)) {
    chroma *= 0.95; // outside of what a screen shows: paler, with the same lightness
    rgb = rgbOf({ ...colour, chroma });
  }
  const part = (c: number) =>
    Math.round(gamma(Math.min(1, Math.max(0, c))) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${rgb.map(part).join("")}`;
}

/** Return ten shades from nearly white to nearly black; the sixth of them (index 6) is the colour itself. */
export function shadesOf(brand: string): Shades {
  const base = oklchOf(brand);
  const shade = (index: number): string => {
    if (index === BRAND) return brand.toLowerCase();
    const lighter = index < BRAND;
    const share = lighter ? (BRAND - index) / BRAND : (index - BRAND) / (9 - BRAND);
    const end = lighter ? Math.max(LIGHTEST, base.lightness) : Math.min(DARKEST, base.lightness);
    const lightness = base.lightness + (end - base.lightness) * share;
    return hexOf({ lightness, chroma: base.chroma * (1 - share * (lighter ? 0.86 : 0.45)), hue: base.hue });
  };
  return Array.from({ length: 10 }, (_, index) => shade(index)) as Shades;
}

/** Black or white: what reads better on a colour. */
export function inkOn(colour: string): "#ffffff" | "#000000" {
  return contrast(colour, "#ffffff") >= contrast(colour, "#000000") ? "#ffffff" : "#000000";
}

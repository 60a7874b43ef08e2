import { createContext, useContext, useMemo } from "react";
import { useLanguage } from "./language";
import type { Language } from "./first";

/** Where the reader is: the tenant's or provider's country, time zone and currency. */
export interface Region {
  country: string;
  timeZone: string;
  currency: string;
}

export const RegionContext = createContext<Region>({ country: "BR", timeZone: "America/Sao_Paulo", currency: "BRL" });
type Time = string | number | Date | null | undefined;

/** Formatters of one language and region. Absent values are a dash. */
export interface Format {
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Micro-units, as the API counts money (1,000,000 is one unit); at least two places, at most `places`. */
  money: (micros: number | null | undefined, currency?: string, places?: number) => string;
  percent: (share: number) => string;
  date: (value: Time) => string;
  time: (value: Time) => string;
  dateTime: (value: Time) => string;
  /** "3 minutes ago". */
  ago: (value: Time, now?: Date) => string;
  /** Seconds as `1:05` or `1:02:03`. */
  duration: (seconds: number | null | undefined) => string;
  bytes: (count: number) => string;
  country: (code: string) => string;
}

export const MICRO = 1_000_000;

const NOTHING = "–";
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

export function makeFormat(language: Language, region: Region): Format {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: region.timeZone });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: "medium", timeZone: region.timeZone });
  const both = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: region.timeZone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const countries = new Intl.DisplayNames(language, { type: "region" });
  const moment = (format: Intl.DateTimeFormat) => (value: Time) => (value ? format.format(new Date(value)) : NOTHING);
  return {
    number: (value, options) => new Intl.NumberFormat(language, options).format(value),
    money: (micros, currency = region.currency, places = 2) =>
      micros === null || micros === undefined ? NOTHING : moneyOf(language, micros / MICRO, currency, places),
    percent: (share) => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(share),
    date: moment(day),
    time: moment(clock),
    dateTime: moment(both),
    ago: (value, now = new Date()) => (value ? agoOf(relative, (new Date(value).getTime() - now.getTime()) / 1000) : NOTHING),
    duration: (seconds) => (seconds === null || seconds === undefined ? NOTHING : durationOf(seconds)),
    bytes: (count) => bytesOf(language, count),
    country: (code) => countries.of(code) ?? code,
  };
}

function moneyOf(language: Language, value: number, currency: string, places: number): string {
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: Math.max(2, places),
  }).format(value);
}

function agoOf(format: Intl.RelativeTimeFormat, seconds: number): string {
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return format.format(Math.trunc(seconds / size), unit);
}

export function durationOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function bytesOf(language: Language, count: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
  const step = count > 0 ? Math.min(units.length - 1, Math.floor(Math.log10(count) / 3)) : 0;
  const options: Intl.NumberFormatOptions = { style: "unit", unit: units[step] ?? "byte", unitDisplay: "short", maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, options).format(count / 1000 ** step);
}

export function useFormat(): Format {
  const language = useLanguage();
  const region = useContext(RegionContext);
  return useMemo(() => makeFormat(language, region), [language, region]);
}

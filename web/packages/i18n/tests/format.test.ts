import { describe, expect, test } from "vitest";
import { firstLanguage } from "../src/first";
import { durationOf, makeFormat } from "../src/format";
import { e164Of, phoneText } from "../src/phone";

const brasilia = { country: "BR", timeZone: "America/Sao_Paulo", currency: "BRL" };
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");

describe("money", () => {
  test.each([
    ["pt-BR", 1_234_500_000, 2, "R$ 1.234,50"],
    ["en", 1_234_500_000, 2, "R$1,234.50"],
    ["en", 4500, 4, "R$0.0045"],
    ["en", null, 2, "–"],
  ] as const)("%s %s with %i places is %s", (language, value, places, expected) =>
    expect(plain(makeFormat(language, brasilia).money(value, undefined, places))).toBe(expected),
  );
});

test("times are those of the tenant, wherever the browser is", () => {
  const tokyo = makeFormat("en", { ...brasilia, timeZone: "Asia/Tokyo" });
  expect(plain(tokyo.dateTime("2026-01-01T20:00:00Z"))).toBe("Jan 2, 2026, 5:00 AM");
  expect(plain(makeFormat("pt-BR", brasilia).date("2026-01-01T02:00:00Z"))).toBe("31 de dez. de 2025");
  expect(tokyo.dateTime(null)).toBe("–");
});

test("how long ago", () => {
  const now = new Date("2026-01-01T12:00:00Z");
  expect(makeFormat("en", brasilia).ago("2026-01-01T11:57:00Z", now)).toBe("3 minutes ago");
  expect(makeFormat("pt-BR", brasilia).ago("2025-12-31T12:00:00Z", now)).toBe("ontem");
});

test.each([
  [0, "0:00"],
  [65, "1:05"],
  [3723, "1:02:03"],
  [59.6, "1:00"],
])("%d seconds are %s", (seconds, expected) => expect(durationOf(seconds)).toBe(expected));

test("phone numbers: national at home, international abroad, short ones as they are", () => {
  expect(phoneText("+556133334444", "BR")).toBe("(61) 3333-4444");
  expect(phoneText("+556133334444", "US")).toBe("+55 61 3333 4444");
  expect(phoneText("BR:190", "BR")).toBe("190");
  expect(phoneText("alice", "BR")).toBe("alice");
  expect(e164Of("(61) 3333-4444", "BR")).toBe("+556133334444");
  expect(e164Of("hello", "BR")).toBeUndefined();
});

test("the first language is the browser's first one that we speak", () => {
  expect(firstLanguage(["fr", "en-GB", "pt"])).toBe("en");
  expect(firstLanguage(["pt-PT"])).toBe("pt-BR");
  expect(firstLanguage(["fr"])).toBe("pt-BR");
});

import { describe, expect, it } from "vitest";
import { fitting, isRisky, type Picker, prefixLines, toggled, withPrefixes } from "../src/security/selectors";

const picker: Picker = {
  countries: [
    { selector: "country:BR", country: "BR", calling_code: "55" },
    { selector: "country:AR", country: "AR", calling_code: "54" },
  ],
  zones: [],
  national: {},
};
const names: Record<string, string> = { BR: "Brasil", AR: "Argentina" };
const nameOf = (code: string) => names[code] ?? code;

describe("destinations of a security group", () => {
  it("are chosen and taken away", () => {
    expect(toggled(["country:BR"], "nanp:us")).toEqual(["country:BR", "nanp:us"]);
    expect(toggled(["country:BR"], "country:BR")).toEqual([]);
  });
  it("hold prefixes as lines, without doubles", () => {
    expect(prefixLines(["country:BR", "prefix:+5561", "prefix:+351"])).toBe("+5561\n+351");
    expect(withPrefixes(["country:BR", "prefix:+1"], "+5561\n+5561, +351")).toEqual(["country:BR", "prefix:+5561", "prefix:+351"]);
    expect(withPrefixes(["country:BR"], "")).toEqual(["country:BR"]);
  });
  it("refuse what is no prefix", () => {
    expect(withPrefixes([], "5561")).toBeNull();
    expect(withPrefixes([], "+55x")).toBeNull();
    expect(withPrefixes([], `+${"1".repeat(16)}`)).toBeNull();
  });
  it("find countries by name, code and calling code", () => {
    const found = (text: string) => fitting(picker, text, nameOf).map(({ country }) => country);
    expect(found("bras")).toEqual(["BR"]);
    expect(found("ar")).toEqual(["AR"]);
    expect(found("+55")).toEqual(["BR"]);
    expect(found("")).toEqual(["BR", "AR"]);
  });
  it("tell what is a common target of fraud", () => {
    expect(isRisky("nanp:caribbean")).toBe(true);
    expect(isRisky("nanp:us")).toBe(false);
  });
});

import { expect, test } from "vitest";
import { contrast, inkOn, isHex, READABLE, shadesOf } from "../src/colour";

test("contrast as WCAG defines it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 1);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
});

test.each(["#0b5cad", "#d9480f", "#2b8a3e", "#ffd43b", "#000000", "#ffffff", "#7f7f7f"])("%s keeps its own shade, and reads on the ends", (brand) => {
  const shades = shadesOf(brand);
  expect(shades).toHaveLength(10);
  expect(shades[6]).toBe(brand);
  expect(shades.every(isHex)).toBe(true);
  expect(contrast(shades[0], "#1c242e")).toBeGreaterThan(READABLE);
  expect(contrast(inkOn(brand), brand)).toBeGreaterThan(READABLE);
});

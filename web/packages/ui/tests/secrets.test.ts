import { expect, test } from "vitest";
import { randomSecret } from "../src/secrets";

test("a secret has its length, and no signs that look alike", () => {
  const secret = randomSecret(400);
  expect(secret).toHaveLength(400);
  expect(secret).not.toMatch(/[0O1lI]/);
});

test("bytes that would favour some signs are left out", () => {
  const bytes = [255, 254, 0];
  expect(randomSecret(1, (array) => array.fill(bytes.shift() ?? 1))).toBe("a");
});

import { describe, expect, it } from "vitest";
import { waitText } from "../src/problems";

describe("a time to wait", () => {
  it("is said in the unit that people would use, rounded up", () => {
    expect(waitText(1, "en")).toBe("1 second");
    expect(waitText(90, "en")).toBe("90 seconds");
    expect(waitText(121, "en")).toBe("3 minutes");
    expect(waitText(86_395, "pt-BR")).toBe("24 horas");
  });
});

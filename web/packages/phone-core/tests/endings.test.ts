import { describe, expect, it } from "vitest";
import { ending, ENDINGS, type Facts } from "../src/endings.ts";

const OUT: Facts = { by: "them", answered: false, outgoing: true, code: 0, reasons: [] };
const IN: Facts = { ...OUT, outgoing: false };

describe("why a call ended", () => {
  it.each([
    [{ ...OUT, answered: true }, "hung-up"],
    [{ ...OUT, code: 486 }, "busy"],
    [{ ...OUT, code: 603 }, "declined"],
    [{ ...OUT, code: 404 }, "not-found"],
    [{ ...OUT, code: 484 }, "incomplete"],
    [{ ...OUT, code: 403 }, "not-allowed"],
    [{ ...OUT, code: 402 }, "no-balance"],
    [{ ...OUT, code: 407 }, "credentials"],
    [{ ...OUT, code: 480, reasons: ["Q.850;cause=19"] }, "no-answer"],
    [{ ...OUT, code: 480, reasons: ["Q.850;cause=20"] }, "unavailable"],
    [{ ...OUT, code: 480 }, "unavailable"],
    [{ ...OUT, code: 503 }, "overload"],
    [{ ...OUT, code: 503, reasons: ["Q.850 ;cause=17"] }, "busy"],
    [{ ...OUT, by: "me" }, "cancelled"],
    [{ ...OUT, by: "network" }, "no-connection"],
    [{ ...OUT, by: "network", answered: true }, "no-connection"],
    [{ ...IN, by: "me" }, "declined"],
    [IN, "missed"],
    [{ ...IN, reasons: ['SIP;cause=200;text="Call completed elsewhere"'] }, "answered-elsewhere"],
  ] as [Facts, string][])("%o is %s", (facts, key) => {
    expect(ending(facts).key).toBe(key);
  });

  it("keeps the text of the Reason header, else the phrase", () => {
    expect(ending({ ...OUT, code: 480, phrase: "No Answer", reasons: ['Q.850;cause=19;text="No \\"answer\\""'] }).detail).toBe('No \\"answer\\"');
    expect(ending({ ...OUT, code: 403, phrase: "No Rate" }).detail).toBe("No Rate");
    expect(ending(OUT)).not.toHaveProperty("detail");
  });

  it("knows a word for every status (off-nominal)", () => {
    for (let code = 300; code < 700; code++) expect(ENDINGS).toContain(ending({ ...OUT, code, reasons: ["garbage", ";;", "Q.850"] }).key);
  });
});

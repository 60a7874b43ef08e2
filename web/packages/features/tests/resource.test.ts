import { ProblemError } from "@ramal/api";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { consoleOf, safeNext } from "../src/entrance/destination";
import { errorsOf, serverErrors } from "../src/forms/errors";
import { readSearch, writeSearch } from "../src/navigation";
import { performAll } from "../src/resource/bulk";
import { csvOf } from "../src/resource/csv";
import { anew, isNarrowed, queryOf } from "../src/resource/list-state";

describe("what a list asks for", () => {
  const known = { filters: ["status"], defaultSort: "name" };
  test("comes from the address", () =>
    expect(queryOf({ q: "sol", status: "active", cursor: "c", limit: "100", sort: "-name" }, known)).toEqual({
      q: "sol",
      status: "active",
      cursor: "c",
      limit: 100,
      sort: "-name",
    }));
  test("knows nothing that the list does not know", () => expect(queryOf({ evil: "1", limit: "9999" }, known)).toEqual({ limit: 50, sort: "name" }));
  test("begins anew when the order changes", () => expect(anew({ sort: "name" })).toEqual({ sort: "name", cursor: undefined }));
  test("is narrowed by search and filters", () => {
    expect(isNarrowed({ q: "x" }, [])).toBe(true);
    expect(isNarrowed({ status: "active" }, ["status"])).toBe(true);
    expect(isNarrowed({ sort: "name" }, ["status"])).toBe(false);
  });
  test("survives the address", () => expect(readSearch(writeSearch({ q: "São & Cia", cursor: undefined, limit: "100" }))).toEqual({ q: "São & Cia", limit: "100" }));
});

describe("files", () => {
  test("quote what needs it", () => expect(csvOf(["a", "b"], [['say "hi"', "x,y"]])).toBe('a,b\n"say ""hi""","x,y"\n'));
  test.each(["=1+1", "+cmd", "@SUM(A1)", "-2+3", "\t=1"])("%j cannot calculate in a spreadsheet", (text) => expect(csvOf(["a"], [[text]])).toContain(`'${text}`));
  test.each(["+556133334444", "-12.5"])("%s stays a number", (text) => expect(csvOf(["a"], [[text]])).toBe(`a\n${text}\n`));
});

test("a refusal of one row does not stop the others", async () => {
  const outcome = await performAll([1, 2, 3, 4, 5, 6], (row) => (row === 3 ? Promise.reject(new Error("no")) : Promise.resolve()));
  expect(outcome.done).toBe(5);
  expect(outcome.failed).toMatchObject([{ row: 3 }]);
});

describe("errors of fields", () => {
  const schema = z.object({ name: z.string().min(1), port: z.number().max(65535), address: z.object({ city: z.string().max(2) }) });
  test("stand at their path", () =>
    expect(Object.keys(errorsOf(schema, { name: "", port: 70000, address: { city: "abc" } }))).toEqual(["name", "port", "address.city"]));
  test("are none where all is well", () => expect(errorsOf(schema, { name: "a", port: 1, address: { city: "" } })).toEqual({}));
  test("of the server take the feature's words first", () => {
    const problem = new ProblemError({ code: "invalid-request", errors: [{ field: "tax_id", code: "bad-tax-id", message: "bad" }] });
    expect(serverErrors(problem, { "bad-tax-id": "Confira os dígitos." })).toEqual({ tax_id: "Confira os dígitos." });
    expect(serverErrors(problem)).toEqual({ tax_id: "bad" });
  });
});

describe("after the log-in", () => {
  test.each([
    ["/isp/customers?q=1", "/customers?q=1"],
    ["/customers", "/customers"],
    [undefined, "/"],
    ["//evil.example.net", "/"],
    ["https://evil.example.net", "/"],
    ["/\\evil.example.net", "/"],
    ["/isp/log-in", "/"],
  ])("%s leads to %s", (next, expected) => expect(safeNext(next, "/isp")).toBe(expected));
  test("another console is another path", () => expect(consoleOf("tenant")).toBe("/console"));
});

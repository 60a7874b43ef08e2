import { expect, test } from "vitest";
import { covers } from "../src/permissions";
import { answer, ProblemError, problemOf } from "../src/problem";

const refusal = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

test("a refusal becomes a problem with its code, fields and request id", async () => {
  const error = { code: "taken", detail: "Already in use", errors: [{ field: "name", code: "taken", message: "taken" }] };
  const pending = answer(Promise.resolve({ error, response: refusal(409, { "x-request-id": "abc" }) }));
  await expect(pending).rejects.toMatchObject({ code: "taken", status: 409, requestId: "abc", errors: [{ field: "name" }] });
});

test("an answer that is not ours is a problem as well", async () => {
  await expect(answer(Promise.resolve({ error: "<html>", response: refusal(502) }))).rejects.toMatchObject({ status: 502, code: "unreadable" });
});

test("no answer at all is told apart from a refusal", async () => {
  await expect(answer(Promise.reject(new TypeError("fetch failed")))).rejects.toMatchObject({ code: "unreachable", status: 0 });
});

test("whatever is thrown is a problem once", () => {
  const problem = new ProblemError({ code: "x" });
  expect(problemOf(problem)).toBe(problem);
  expect(problemOf("odd").message).toBe("odd");
});

test.each([
  [["*"], "customers.write", true],
  [["*.read"], "customers.read", true],
  [["*.read"], "customers.write", false],
  [["customers.*"], "customers.write", true],
  [["customers.*"], "carriers.write", false],
  [["customers.read"], "customers.read", true],
  [[], "customers.read", false],
])("%j covers %s: %s", (granted, permission, expected) => expect(covers(granted, permission)).toBe(expected));

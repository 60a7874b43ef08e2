import { describe, expect, test } from "vitest";
import { tidied } from "../src/contacts/contacts";
import { dialled, isNumber, sameForm } from "../src/names/dial";
import { forwardOf, isForward } from "../src/settings/forward";

describe("what is dialled", () => {
  test.each([
    ["(11) 2222-4444", "1122224444"],
    ["+55 11 2222‑4444", "+551122224444"],
    ["\u202a+55 11 2222 4444\u202c", "+551122224444"],
    ["tel:+55-11-2222-4444;ext=1", "+551122224444"],
    ["sip:bob@alpha.example", "bob@alpha.example"],
    ["*43", "*43"],
    ["bob.silva", "bob.silva"],
    ["+55+11", ""],
    ["bob silva", ""],
    ["<b>", ""],
    ["", ""],
  ])("%s → %s", (typed, wanted) => expect(dialled(typed)).toBe(wanted));

  test("a service code is no number", () => {
    expect([isNumber("*43"), isNumber("3101"), isNumber("()")]).toEqual([false, true, false]);
  });

  test("one number in two forms is the same, an extension stays as it is", () => {
    expect(sameForm("(11) 2222-4444", "BR")).toBe(sameForm("+551122224444", "BR"));
    expect(sameForm("3101", "BR")).toBe("3101");
    expect(sameForm("Bob", "BR")).toBe("bob");
  });
});

test("what the API refuses at the start of a contact's number is taken away", () => {
  expect(tidied("(11) 2222‑4444")).toBe("11 2222-4444");
  expect(tidied("\u202a+55 11\u202c")).toBe("+55 11");
});

test("forwards take what can be dialled", () => {
  expect([isForward("3101"), isForward("(11) 2222-4444"), isForward("a b"), isForward("*97")]).toEqual([true, true, false, true]);
  expect(forwardOf("(11) 2222-4444")).toBe("1122224444");
});

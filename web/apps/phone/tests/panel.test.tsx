import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { placeNeeded } from "../src/entrance/login";
import { DialPad } from "../src/panel/DialPad";
import { Connection } from "../src/shell/Connection";
import { answerWith, draw, FakePhone } from "./fake";

const SLOW = 20_000;
const colleague = { id: "b", name: "Bob Silva", username: "bob", alias: "3101" };
const contact = { id: "c", name: "Bobina Ltda", numbers: ["(11) 2222-4444"], company: "", email: "", note: "", favourite: false, version: 1 };
const field = () => screen.getByLabelText<HTMLInputElement>("Name or number");

let answers: ReturnType<typeof answerWith>;
beforeEach(() => {
  window.localStorage.clear();
  answers = answerWith({ "GET /directory": { items: [colleague], next: null }, "GET /contacts": { items: [contact], next: null } });
});
afterEach(() => answers.stop());

test("keys dial, and what was dialled can be dialled again", async () => {
  const { phone } = await draw(<DialPad />);
  for (const key of ["*", "4", "3"]) fireEvent.click(screen.getByRole("button", { name: key }));
  expect(field().value).toBe("*43");
  fireEvent.click(screen.getByRole("button", { name: "Erase" }));
  expect(field().value).toBe("*4");
  fireEvent.click(screen.getByRole("button", { name: "3" }));
  fireEvent.click(screen.getByRole("button", { name: "Call" }));
  expect(phone.call).toHaveBeenCalledWith("*43");
  expect(field().value).toBe("");
  fireEvent.click(screen.getByRole("button", { name: "Redial *43" }));
  expect(phone.call).toHaveBeenCalledTimes(2);
}, SLOW);

test("a name finds colleagues and contacts; choosing one calls", async () => {
  const { phone } = await draw(<DialPad />);
  fireEvent.focus(field());
  fireEvent.change(field(), { target: { value: "bob" } });
  // nothing has a place in these tests, so that an open list counts as hidden
  fireEvent.click(await screen.findByRole("option", { name: /Bob Silva/, hidden: true }));
  expect(phone.call).toHaveBeenCalledWith("3101");
}, SLOW);

test("a pasted number is dialled without what helps the eye", async () => {
  const { phone } = await draw(<DialPad />);
  fireEvent.change(field(), { target: { value: "+55 (11) 2222-4444" } });
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(phone.call).toHaveBeenCalledWith("+551122224444");
}, SLOW);

test("without a registration the button says why it cannot", async () => {
  const { phone } = await draw(<DialPad />);
  act(() => phone.become({ connection: "offline" }));
  fireEvent.change(field(), { target: { value: "3101" } });
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Call" });
  expect(button.disabled).toBe(true);
  expect(screen.getByText(/No internet/)).toBeTruthy();
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(phone.call).not.toHaveBeenCalled();
}, SLOW);

test("a call that cannot begin is told", async () => {
  const phone = new FakePhone();
  phone.call.mockRejectedValue(new DOMException("none", "NotFoundError"));
  await draw(<DialPad />, phone);
  fireEvent.change(field(), { target: { value: "3101" } });
  fireEvent.click(screen.getByRole("button", { name: "Call" }));
  expect(await screen.findByText(/No microphone was found/)).toBeTruthy();
}, SLOW);

test("the circle has a word, and says why and what to do", async () => {
  const { phone } = await draw(<Connection />);
  expect(screen.getByRole("button", { name: "State of the phone: Registered" })).toBeTruthy();
  act(() => phone.become({ connection: "refused", trouble: { code: 403, detail: "Forbidden" } }));
  fireEvent.click(screen.getByRole("button", { name: "State of the phone: Refused" }));
  await waitFor(() => expect(screen.getByText(/Log out and in again/)).toBeTruthy());
  expect(screen.getByText(/403 Forbidden/)).toBeTruthy();
}, SLOW);

test("a name alone needs its domain, unless the address says whose it is", () => {
  expect([placeNeeded("bob", ""), placeNeeded("bob@alpha.example", ""), placeNeeded("bob", "alpha")]).toEqual([true, false, false]);
});

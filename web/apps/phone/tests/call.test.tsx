import { ENDINGS } from "@ramal/phone-core";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CallPanel } from "../src/call/CallPanel";
import { endingWords, TOLD } from "../src/call/endings";
import { Incoming } from "../src/call/Incoming";
import { meaningOf } from "../src/call/keys";
import { gradeOf } from "../src/call/Quality";
import { aCall, answerWith, draw, FakePhone } from "./fake";

/** Drawing takes seconds where two cores run all tests at once. */
const SLOW = 20_000;
const quality = { mos: 4.3, loss: 0.2, jitter: 4, roundTrip: 30, codec: "opus", levelIn: -30, levelOut: -30, hearing: true, relayed: false };

let answers: ReturnType<typeof answerWith>;
beforeEach(() => {
  window.localStorage.clear();
  answers = answerWith({});
});
afterEach(() => answers.stop());

test("every end of the telephone has its words", () => {
  expect([...TOLD].sort()).toEqual([...ENDINGS].sort());
  for (const key of ENDINGS) expect(endingWords({ by: "them", code: 500, key }).title).not.toMatch(/^ending\./);
  expect(endingWords({ by: "them", code: 599, key: "something new" }).advice).toContain("599");
});

test("a call shows whom one talks to, and does what one asks", async () => {
  const { phone } = await draw(<CallPanel />);
  act(() => phone.become({ calls: [aCall({ quality })] }));
  const call = screen.getByRole("group", { name: "Call with Bob" });
  expect(within(call).getByRole("timer").textContent).toMatch(/\d+:\d\d/);
  expect(within(call).getByText("Quality: excellent")).toBeTruthy();
  fireEvent.click(within(call).getByRole("button", { name: "Mute" }));
  expect(phone.mute).toHaveBeenCalledWith("one", true);
  fireEvent.click(within(call).getByRole("button", { name: "Hold" }));
  expect(phone.hold).toHaveBeenCalledWith("one", true);
  fireEvent.click(within(call).getByRole("button", { name: "Keypad" }));
  fireEvent.click(within(call).getByRole("button", { name: "5" }));
  expect(phone.digits).toHaveBeenCalledWith("one", "5");
  fireEvent.click(within(call).getByRole("button", { name: "Hang up" }));
  expect(phone.hangUp).toHaveBeenCalledWith("one");
}, SLOW);

test("a stranger's display name is text, never markup", async () => {
  const { phone, container } = await draw(<CallPanel />);
  const name = "<img src=x onerror=alert(1)>";
  act(() => phone.become({ calls: [aCall({ party: { address: "666", name } })] }));
  expect(container.querySelector("img")).toBeNull();
  expect(screen.getByText(name)).toBeTruthy();
}, SLOW);

test("a call that hears nothing says so and leads to the causes", async () => {
  const { phone } = await draw(<CallPanel />);
  act(() => phone.become({ calls: [aCall({ quality: { ...quality, hearing: false } })] }));
  expect(screen.getByText("No sound comes from the other side")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "What it may be, and what to do" }));
  expect(await screen.findByText("The operator's CGNAT")).toBeTruthy();
}, SLOW);

test("two calls can be swapped and connected", async () => {
  const { phone } = await draw(<CallPanel />);
  const held = aCall({ id: "first", state: "held", party: { address: "3102", name: "Carol" } });
  act(() => phone.become({ calls: [held, aCall({ id: "second" })] }));
  fireEvent.click(screen.getByRole("button", { name: "Swap" }));
  expect(phone.hold).toHaveBeenCalledWith("first", false);
  fireEvent.click(screen.getByRole("button", { name: "Connect and leave" }));
  expect(phone.join).toHaveBeenCalledWith("first", "second");
}, SLOW);

test("a transfer goes to what was typed; its refusal leaves the call", async () => {
  const { phone } = await draw(<CallPanel />);
  act(() => phone.become({ calls: [aCall()] }));
  fireEvent.click(screen.getByRole("button", { name: "Transfer" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Name or number"), { target: { value: "(11) 2222-4444" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Transfer now" }));
  expect(phone.transfer).toHaveBeenCalledWith("one", "1122224444");
  act(() => phone.become({ calls: [aCall({ transfer: { to: "3103", state: "refused", code: 486 } })] }));
  expect(screen.getByText(/The transfer to 3103 did not succeed \(486\)/)).toBeTruthy();
}, SLOW);

test("an incoming call can be answered and rejected over every page", async () => {
  const { phone } = await draw(<Incoming />, new FakePhone());
  act(() => phone.become({ calls: [aCall({ direction: "in", state: "incoming" })] }));
  const ring = screen.getByRole("alertdialog", { name: "Call from Bob" });
  fireEvent.click(within(ring).getByRole("button", { name: "Reject" }));
  expect(phone.reject).toHaveBeenCalledWith("one");
  fireEvent.keyDown(window, { key: "Enter" });
  await waitFor(() => expect(phone.answer).toHaveBeenCalledWith("one"));
}, SLOW);

test("a microphone that is refused is told with what to do", async () => {
  const phone = new FakePhone();
  phone.answer.mockRejectedValue(new DOMException("no", "NotAllowedError"));
  await draw(<Incoming />, phone);
  act(() => phone.become({ calls: [aCall({ direction: "in", state: "incoming" })] }));
  fireEvent.click(screen.getByRole("button", { name: "Answer" }));
  expect(await screen.findByText(/did not allow the microphone/)).toBeTruthy();
}, SLOW);

test("keys answer and reject only where they mean nothing else", () => {
  const html = new DOMParser().parseFromString('<input value="3"><input class="empty"><button></button><div role="dialog"><p tabindex="0"></p></div>', "text/html");
  const of = (selector: string) => html.querySelector(selector);
  const key = (name: string) => ({ key: name, repeat: false });
  expect(meaningOf(key("Enter"), null)).toBe("answer");
  expect(meaningOf(key("Enter"), of("input"))).toBeUndefined();
  expect(meaningOf(key("Enter"), of(".empty"))).toBe("answer");
  expect(meaningOf(key("Enter"), of("button"))).toBeUndefined();
  expect(meaningOf(key("Escape"), of("p"))).toBeUndefined();
  expect(meaningOf(key("Escape"), of("button"))).toBe("reject");
  expect(meaningOf({ key: "Enter", repeat: true }, null)).toBeUndefined();
});

test("quality has a word", () => {
  expect([4.3, 3.8, 3.3, 2].map((mos) => gradeOf({ ...quality, mos }))).toEqual(["good", "fair", "poor", "bad"]);
  expect(gradeOf({ ...quality, hearing: false })).toBe("bad");
});

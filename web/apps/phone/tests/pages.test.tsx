import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import Contacts from "../src/contacts/Contacts";
import { contactSchema, freshContact } from "../src/contacts/contacts";
import DevicesPage from "../src/devices/Devices";
import { percentOf } from "../src/devices/sound";
import { kindOf, partyOf, type PastCall, resultOf } from "../src/history/history";
import History from "../src/history/History";
import SettingsPage from "../src/settings/Settings";
import { changeOf, valuesOf, type Settings } from "../src/settings/settings";
import { resolved } from "../src/station/devices";
import Voicemail from "../src/voicemail/Voicemail";
import { answerWith, draw } from "./fake";

const SLOW = 20_000;
const past = (part: Partial<PastCall>): PastCall =>
  ({ id: "1", subscriber_id: null, answered_by: null, caller: "3101", caller_name: "", dialled: "3100", called: "alice", started: "2026-11-27T12:00:00Z", answered: null, talk: 0, result: "no-answer", ...part }) as PastCall;
const preferences = { microphone: "", speaker: "", ring_device: "Desk", ring_volume: 60, notifications: true };
const settings = { id: "me", version: 3, forward_always: null, forward_busy: "3102", forward_no_answer: null, ring_timeout: 30, voicemail: false, language: null, preferences } as unknown as Settings;
const bob = { id: "b", name: "Bob", username: "bob", alias: "3101" };

let answers: ReturnType<typeof answerWith>;
const answering = (given: Record<string, unknown>) => {
  answers.stop();
  answers = answerWith(given);
};
beforeEach(() => {
  answers = answerWith({});
});
afterEach(() => answers.stop());

test("a past call is made, received or missed, and is called back where it came from", () => {
  const made = past({ subscriber_id: "me", dialled: "(11) 2222-4444", result: "busy" });
  const received = past({ answered_by: "me", caller_name: "Bob" });
  expect([made, received, past({ answered_by: "colleague" })].map((call) => kindOf(call, "me"))).toEqual(["outgoing", "incoming", "missed"]);
  expect(partyOf(made, "me")).toEqual({ address: "(11) 2222-4444" });
  expect(partyOf(received, "me")).toEqual({ address: "3101", name: "Bob" });
  expect(resultOf(past({ result: "something new" }))).toBe("failed");
});

test("history names those whom one knows, and calls them back", async () => {
  answering({
    "GET /history": { items: [past({ answered_by: "me", talk: 65, answered: "2026-11-27T12:00:05Z" })], next: "more" },
    "GET /directory": { items: [bob], next: null },
  });
  const { phone } = await draw(<History />);
  const list = await screen.findByRole("list", { name: "History" });
  expect(await within(list).findByText("Bob")).toBeTruthy();
  expect(within(list).getByText("1:05")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Show more" })).toBeTruthy();
  fireEvent.click(within(list).getByRole("button", { name: "Call Bob" }));
  expect(phone.call).toHaveBeenCalledWith("3101");
}, SLOW);

test("a filter without calls says so, and the others are a click away", async () => {
  await draw(<History />);
  expect(await screen.findByText("No calls yet")).toBeTruthy();
  fireEvent.click(screen.getByRole("radio", { name: "Missed" }));
  expect(await screen.findByText("No call of this kind")).toBeTruthy();
  await waitFor(() => expect(answers.asked.some(({ url }) => url.includes("kind=missed"))).toBe(true));
}, SLOW);

test("contacts can be searched, starred and called; without a telephone they are only shown", async () => {
  const contact = { id: "c", name: "<b>Zé</b>", numbers: ["(11) 2222-4444"], company: "", email: "", note: "", favourite: false, version: 7 };
  answering({ "GET /contacts": { items: [contact], next: null } });
  const { phone } = await draw(<Contacts />);
  const list = await screen.findByRole("list", { name: "My contacts" });
  expect(within(list).getByRole("link", { name: "<b>Zé</b>" })).toBeTruthy();
  fireEvent.click(within(list).getByRole("button", { name: "Favourite: <b>Zé</b>" }));
  await waitFor(() => expect(answers.asked.find(({ method }) => method === "PATCH")?.headers.get("if-match")).toBe('"7"'));
  act(() => phone.become({ connection: "offline" }));
  expect(within(list).getByRole<HTMLButtonElement>("button", { name: "Call <b>Zé</b>" }).disabled).toBe(true);
  fireEvent.change(screen.getByLabelText("Search"), { target: { value: "zé" } });
  await waitFor(() => expect(answers.asked.some(({ url }) => url.includes("q=z%C3%A9"))).toBe(true));
}, SLOW);

test("a contact needs a name and a number that can be dialled", () => {
  expect(contactSchema.safeParse(freshContact()).success).toBe(false);
  expect(contactSchema.parse({ ...freshContact("(11) 2222‑4444"), name: " Zé " })).toMatchObject({ name: "Zé", numbers: ["11 2222-4444"] });
  expect(contactSchema.safeParse({ ...freshContact("<script>"), name: "x" }).success).toBe(false);
});

test("a new message is marked, and can be marked as heard", async () => {
  const message = { id: "m", caller: "3101", recorded_at: "2026-11-27T12:00:00Z", milliseconds: 4200, heard_at: null, version: 1, call_id: "", size: 1 };
  answering({ "GET /voicemail": { items: [message], next: null }, "GET /directory": { items: [bob], next: null } });
  await draw(<Voicemail />);
  expect(await screen.findByText("new")).toBeTruthy();
  expect(screen.getByText("0:00 / 0:04")).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "More for the message of Bob" }));
  fireEvent.click(await screen.findByText("Mark as heard"));
  await waitFor(() => expect(answers.asked.some(({ method, url }) => method === "PATCH" && url.endsWith("/voicemail/m"))).toBe(true));
}, SLOW);

test("settings: empty is no forward, and a number loses its brackets", () => {
  const values = valuesOf(settings);
  expect(values).toMatchObject({ forward_always: "", forward_busy: "3102", language: "" });
  expect(changeOf({ ...values, forward_busy: "", forward_always: "(11) 2222-4444" })).toMatchObject({ forward_always: "1122224444", forward_busy: null, language: null });
});

test("settings show what is wrong at its field", async () => {
  answering({ "GET /settings": settings });
  await draw(<SettingsPage />);
  const field = await screen.findByLabelText<HTMLInputElement>("Forward when busy");
  expect(field.value).toBe("3102");
  fireEvent.change(field, { target: { value: "not a place" } });
  expect(await screen.findByText("Use an extension, a name or a number.")).toBeTruthy();
}, SLOW);

test("devices are known by name, and one that is gone stays chosen and says so", async () => {
  const device = (kind: MediaDeviceKind, label: string) => ({ kind, label, deviceId: `id of ${label}` }) as MediaDeviceInfo;
  const found = { inputs: [device("audioinput", "Headset")], outputs: [device("audiooutput", "Desk")] };
  expect(resolved({ ...preferences, microphone: "Gone" }, found)).toEqual({ microphone: "", speaker: "", ringer: "id of Desk" });
  answering({ "GET /settings": { ...settings, preferences: { ...preferences, microphone: "Gone" } } });
  await draw(<DevicesPage />);
  expect((await screen.findByLabelText<HTMLInputElement>("Microphone", { selector: "input" })).value).toBe("Gone (not connected)");
  expect(screen.getByText("The browser does not allow the microphone yet")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Call *43" })).toBeTruthy();
}, SLOW);

test("levels are as ears hear them", () => {
  expect([0, 0.001, 0.0316, 1, 2].map(percentOf)).toEqual([0, 0, 50, 100, 100]);
});

import { MeProvider } from "@ramal/features";
import { Look, PLAIN } from "@ramal/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { EditWork } from "../src/subscribers/EditWork";
import { changesOf, schemaOf, searchOfAll, searchOfRows, selectionOf, UNCHANGED } from "../src/subscribers/selection";
import { type Preview, subscribers } from "../src/subscribers/subscribers";

/** Drawing takes seconds where two cores run all tests at once. */
const SLOW = 20_000;
const me = { language: "en", time_zone: "UTC", permissions: [], provider: { country: "BR", currency: "BRL" } } as unknown as ComponentProps<typeof MeProvider>["me"];
const item = { id: "a", username: "alice", name: "<b>Alice</b>", before: { max_calls: 7 } };
const preview: Preview = { matched: 3, changed: 1, refused: 0, items: [item], refusals: [] };
const edit = { ids: ["a", "b", "c"], changes: { enabled: false, max_calls: 4 } };
const job = { kind: "subscribers.edit", status: "queued", total: null, done: 0, failed: 0, errors: [], result: {}, id: "j", version: 1, created_at: "", updated_at: "", finished_at: null };

afterEach(() => vi.restoreAllMocks());

describe("whom an edit is for", () => {
  test("the selected", () => expect(selectionOf(searchOfRows([{ id: "a" }, { id: "b" }]))).toEqual({ ids: ["a", "b"] }));
  test("all that fit the list, whatever its page, size and order", () =>
    expect(selectionOf(searchOfAll({ q: "sales", enabled: "false", cursor: "x", limit: 50, sort: "name" }))).toEqual({ filter: { q: "sales", enabled: false } }));
  test("everybody, where the list is not narrowed", () => expect(selectionOf(searchOfAll({ limit: 50 }))).toEqual({ filter: {} }));
  test.each([{}, { q: "sales" }, { ids: "" }])("nobody, where the address %j does not say so", (search) => expect(selectionOf(search)).toBeUndefined());
});

describe("what an edit changes", () => {
  test("the chosen fields alone; an empty one is emptied", () =>
    expect(changesOf({ ...UNCHANGED, chosen: ["forward_busy", "call_group"], call_group: "", max_calls: 9 })).toEqual({ forward_busy: null, call_group: null }));
  test("a chosen field is checked, another is not", () => {
    expect(schemaOf(["ring_timeout"]).safeParse({ ...UNCHANGED, ring_timeout: 4, max_calls: 0 }).error?.issues.map(({ path }) => path)).toEqual([["ring_timeout"]]);
    expect(schemaOf(["enabled"]).safeParse({ ...UNCHANGED, ring_timeout: 4 }).success).toBe(true);
  });
});

function draw(seen: Preview) {
  render(
    <Look brand={PLAIN}>
      <QueryClientProvider client={new QueryClient()}>
        <MeProvider me={me}>
          <EditWork edit={edit} preview={seen} />
        </MeProvider>
      </QueryClientProvider>
    </Look>,
  );
}

test("it shows the values of now, does the work, and gives the way back", async () => {
  const started = vi.spyOn(subscribers, "edit").mockResolvedValue(job);
  vi.spyOn(subscribers, "editJob").mockResolvedValue({ ...job, status: "done", done: 3, total: 3, result: { matched: 3, changed: 1 } });
  draw(preview);
  const row = screen.getByText("alice").closest("tr");
  expect(row?.textContent).toContain("<b>Alice</b>");
  expect([row?.textContent?.includes("is so already"), row?.textContent?.includes("7")]).toEqual([true, true]);
  fireEvent.click(screen.getByRole("button", { name: "Change 1 subscriber" }));
  const undo = await screen.findByRole("link", { name: "Download the CSV that undoes it" }, { timeout: SLOW });
  expect(undo.getAttribute("href")).toBe("/api/tenant/subscribers/edits/j/undo");
  expect(started.mock.lastCall).toEqual([edit]);
}, SLOW);

test("a refusal says whom and why, and nothing can be started", () => {
  draw({ ...preview, refused: 1, refusals: [{ username: "bob", field: "email", code: "voicemail-needs-email", message: "?" }] });
  expect(screen.getByRole("alert").textContent).toContain("bob: Voicemail to e-mail needs an e-mail address.");
  expect(screen.getByRole("button", { name: "Change 1 subscriber" }).hasAttribute("disabled")).toBe(true);
}, SLOW);

import { MeProvider } from "@ramal/features";
import { Look, PLAIN } from "@ramal/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { type DialPlan, dialPlans } from "../src/dial-plans/plans";
import { Tester } from "../src/dial-plans/Tester";

/** Drawing takes seconds where two cores run all tests at once. */
const SLOW = 20_000;
const me = { language: "en", time_zone: "UTC", permissions: [], provider: { country: "BR", currency: "BRL" } } as unknown as ComponentProps<typeof MeProvider>["me"];
const names = ["service", "national", "local"];
const rules = names.map((name) => ({ name, match: "1", subs: "", replacement: "+1" }));
const plan: DialPlan = { id: "p", version: 1, created_at: "", updated_at: "", name: "Plan", preset: null, rules };

afterEach(() => vi.restoreAllMocks());

function draw() {
  const { container } = render(
    <Look brand={PLAIN}>
      <QueryClientProvider client={new QueryClient()}>
        <MeProvider me={me}>
          <Tester plan={plan} />
        </MeProvider>
      </QueryClientProvider>
    </Look>,
  );
  fireEvent.change(container.querySelector('[data-path="dialled"]') as HTMLInputElement, { target: { value: " 1130000000 " } });
  fireEvent.submit(container.querySelector("form") as HTMLFormElement);
}

test("a trial shows what each rule did, and which number is reached", async () => {
  const outcomes = names.map((name, index) => ({ position: index + 1, name, matched: index > 0, result: index > 0 ? "+551130000000" : null, outcome: "" }));
  const asked = vi.spyOn(dialPlans, "test").mockResolvedValue({ dialled: "1130000000", number: "+551130000000", reason: null, rules: outcomes });
  draw();
  expect((await screen.findByText(/^1130000000 .*\+551130000000$/)).getAttribute("role")).toBe("status");
  expect(asked.mock.lastCall).toEqual(["p", { dialled: "1130000000", country: "BR", area_code: "" }]);
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.textContent);
  expect(rows.map((text, index) => text?.includes(names[index] ?? "?"))).toEqual([true, true, true]);
  expect(rows[1]).toContain("Decides");
  expect(rows[2]).not.toContain("Decides");
}, SLOW);

test("a refusal says why", async () => {
  vi.spyOn(dialPlans, "test").mockResolvedValue({ dialled: "9", number: null, reason: "no-dial-rule", rules: [] });
  draw();
  expect(await screen.findByText("Refused: no rule matches.")).toBeTruthy();
}, SLOW);

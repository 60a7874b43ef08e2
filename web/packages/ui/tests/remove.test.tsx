import { ProblemError } from "@ramal/api";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Look } from "../src/Look";
import { RemovalForm } from "../src/remove";
import { PLAIN } from "../src/theme";

function draw(act: () => Promise<void>, done = () => undefined) {
  render(
    <Look brand={PLAIN}>
      <RemovalForm name="Padaria Sol" losses={["12 números"]} act={act} done={done} />
    </Look>,
  );
}

const button = () => screen.getByRole<HTMLButtonElement>("button", { name: /^(Excluir|Delete)$/ });

test("nothing is deleted before its name is typed", async () => {
  const act = vi.fn(() => Promise.resolve());
  const done = vi.fn();
  draw(act, done);
  expect(screen.getByText("12 números")).toBeTruthy();
  expect(button().disabled).toBe(true);
  await userEvent.type(screen.getByRole("textbox"), "Padaria");
  expect(button().disabled).toBe(true);
  await userEvent.type(screen.getByRole("textbox"), " Sol");
  await userEvent.click(button());
  expect(act).toHaveBeenCalledOnce();
  expect(done).toHaveBeenCalledOnce();
});

test("a refusal stays in the dialog and says what to do", async () => {
  const done = vi.fn();
  draw(() => Promise.reject(new ProblemError({ code: "in-use", status: 409 })), done);
  await userEvent.type(screen.getByRole("textbox"), "Padaria Sol");
  await userEvent.click(button());
  expect((await screen.findByRole("alert")).textContent).toMatch(/em uso|in use/);
  expect(done).not.toHaveBeenCalled();
});

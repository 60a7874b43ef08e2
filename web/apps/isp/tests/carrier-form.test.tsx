import { useForm } from "@mantine/form";
import { FormContext, MeProvider } from "@ramal/features";
import { Look, PLAIN } from "@ramal/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { type ComponentProps, useState } from "react";
import { afterAll, expect, test, vi } from "vitest";
import { carriers } from "../src/carriers/carriers";
import { GatewaySheet } from "../src/carriers/Gateway";
import { bodyOf, type CarrierValues, freshCarrier, freshGateway, type GatewayValues } from "../src/carriers/schema";
import { carrierWords } from "../src/carriers/words";

/** Drawing so many inputs takes seconds where two cores run all tests at once. */
const SLOW = 20_000;
const me = { language: "en", time_zone: "UTC", permissions: [], provider: { country: "BR", currency: "BRL" } } as unknown as ComponentProps<typeof MeProvider>["me"];
const asked = vi.spyOn(carriers, "preview").mockResolvedValue({ sent: "01130000000", received: "+551130000000", invite: "INVITE sip:01130000000@x SIP/2.0" });
afterAll(() => asked.mockRestore());

function Form({ initial, errors = {}, seen }: { initial: CarrierValues; errors?: Record<string, string>; seen?: (values: CarrierValues) => void }) {
  const form = useForm<CarrierValues>({ initialValues: initial, initialErrors: errors });
  const [queries] = useState(() => new QueryClient());
  const say = carrierWords.use() as unknown as (key: string) => string;
  const { gateways } = form.getValues();
  seen?.(form.getValues());
  return (
    <Look brand={PLAIN}>
      <QueryClientProvider client={queries}>
        <MeProvider me={me}>
          <FormContext.Provider value={{ form, say, readOnly: false }}>
            {gateways.map((gateway, index) => (
              <GatewaySheet key={gateway.key} gateway={gateway} index={index} count={gateways.length} />
            ))}
          </FormContext.Provider>
        </MeProvider>
      </QueryClientProvider>
    </Look>
  );
}

const two = (): CarrierValues => ({ ...freshCarrier(), name: "Alfa", gateways: ["a", "b"].map((name) => ({ ...freshGateway(), name, host: "192.0.2.1" })) });

test("every field of a gateway has words, and the server's errors stand at their fields", () => {
  const [first, second] = two().gateways as [GatewayValues, GatewayValues];
  const initial = { ...two(), gateways: [first, { ...second, sources: ["10.0.0.0/8"] }] };
  const { container } = render(<Form initial={initial} errors={{ "gateways.1.host": "no such host", "gateways.1.sources.0": "too wide" }} />);
  expect(container.textContent).not.toMatch(/gateway\.|fields\.|gateways\.\d/);
  const hosts = container.querySelectorAll('[data-path$=".host"]');
  expect([...hosts].map((input) => input.getAttribute("aria-invalid"))).toEqual([null, "true"]);
  expect(screen.getByText("no such host")).toBeTruthy();
  expect(screen.getByText("10.0.0.0/8: too wide")).toBeTruthy();
}, SLOW);

test("moving a gateway changes the order in which they are tried; the last one stays", () => {
  let values = two();
  render(<Form initial={values} seen={(now) => (values = now)} />);
  const order = () => bodyOf(values).gateways.map(({ name }) => name);
  fireEvent.click(screen.getByLabelText("Move up: 2. b"));
  expect(order()).toEqual(["b", "a"]);
  fireEvent.click(screen.getByLabelText("Take away: 1. b"));
  expect(order()).toEqual(["a"]);
  expect((screen.getByLabelText("Take away: 1. a") as HTMLButtonElement).disabled).toBe(true);
}, SLOW);

test("what becomes of numbers is asked of the server while rules are typed", async () => {
  asked.mockClear();
  const initial = two();
  const { container } = render(<Form initial={{ ...initial, gateways: initial.gateways.slice(0, 1) }} />);
  const prefix = container.querySelector('[data-path="gateways.0.prefix_out"]') as HTMLInputElement;
  fireEvent.change(prefix, { target: { value: "015" } });
  await vi.waitFor(() => expect(asked.mock.lastCall?.[0].gateway.prefix_out).toBe("015"), 3000);
  expect(await within(container).findByText(/01130000000;.*\+551130000000/)).toBeTruthy();
}, SLOW);

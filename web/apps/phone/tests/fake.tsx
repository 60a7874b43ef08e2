import { notifications } from "@mantine/notifications";
import { api } from "@ramal/api/phone";
import { ConsoleProvider, MeProvider } from "@ramal/features";
import type { Call, Devices, Phone, PhoneState } from "@ramal/phone-core";
import { Look, PLAIN } from "@ramal/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { Middleware } from "openapi-fetch";
import type { ComponentProps, ReactNode } from "react";
import { vi } from "vitest";
import { PhoneProvider, StationProvider } from "../src/station/phone";
import { Station } from "../src/station/station";
import { Tab } from "../src/station/tab";

/** A telephone that does nothing but remember what it was asked, and say what a test tells it. */
export class FakePhone implements Phone {
  #state: PhoneState = { connection: "registered", calls: [] };
  readonly #listeners = new Set<() => void>();
  start = vi.fn<() => void>();
  stop = vi.fn(async () => undefined);
  call = vi.fn(async (_address: string) => "made");
  answer = vi.fn(async (_id: string) => undefined);
  reject = vi.fn<(id: string) => void>();
  hangUp = vi.fn<(id: string) => void>();
  hold = vi.fn(async (_id: string, _on: boolean) => undefined);
  mute = vi.fn<(id: string, on: boolean) => void>();
  digits = vi.fn<(id: string, digits: string) => void>();
  transfer = vi.fn<(id: string, address: string) => void>();
  join = vi.fn<(id: string, other: string) => void>();
  useDevices = vi.fn(async (_devices: Devices) => undefined);

  state = (): PhoneState => this.#state;
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  become(part: Partial<PhoneState>): void {
    this.#state = { ...this.#state, ...part };
    this.#listeners.forEach((listener) => listener());
  }
}

/** A call, as a test needs it. */
export function aCall(part: Partial<Call> = {}): Call {
  return {
    id: "one",
    direction: "out",
    state: "talking",
    party: { address: "3101", name: "Bob" },
    startedAt: 1000,
    answeredAt: 2000,
    muted: false,
    heldByThem: false,
    ...part,
  };
}

const me = {
  id: "me",
  username: "alice",
  domain: "alpha.example",
  name: "Alice",
  alias: "3100",
  language: "en",
  time_zone: "UTC",
  permissions: ["*"],
  tenant: { country: "BR" },
  provider: null,
} as unknown as ComponentProps<typeof MeProvider>["me"];

/** What the API answers a test with: by method and path. Everything else is an empty page. */
export function answerWith(answers: Record<string, unknown>): { asked: Request[]; stop: () => void } {
  const asked: Request[] = [];
  const middleware: Middleware = {
    onRequest({ request }) {
      asked.push(request.clone());
      const path = new URL(request.url, "http://localhost").pathname.replace("/api/phone", "");
      return Response.json(answers[`${request.method} ${path}`] ?? { items: [], next: null });
    },
  };
  api.use(middleware);
  return { asked, stop: () => (api.eject(middleware), notifications.clean()) };
}

export const quietTab = () => new Tab(undefined);

/** Draw something of the telephone, logged in as Alice. */
export async function draw(children: ReactNode, phone: FakePhone | undefined = new FakePhone(), station = new Station(quietTab())) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const root = createRootRoute({ component: () => <div data-testid="drawn">{children}</div> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ["/"] }) });
  const drawn = render(
    <Look brand={PLAIN}>
      <ConsoleProvider value={{ audience: "phone", base: "/phone", client: {} as never }}>
        <QueryClientProvider client={queries}>
          <StationProvider value={station}>
            <MeProvider me={me}>
              <PhoneProvider phone={phone}>
                <RouterProvider router={router as never} />
              </PhoneProvider>
            </MeProvider>
          </StationProvider>
        </QueryClientProvider>
      </ConsoleProvider>
    </Look>,
  );
  await drawn.findByTestId("drawn");
  return { ...drawn, phone: phone as FakePhone, queries, router };
}

import { answer } from "@ramal/api";
import { api } from "@ramal/api/tenant";

export interface NextStep {
  key: "subscribers" | "numbers" | "group" | "internal" | "outside";
  go: string;
  done: boolean;
}

const FEW = { limit: 50 };
const ENOUGH = 2;

/** What a new PBX still needs, from what is really there. Steps that the reader may not see are left out. */
export async function nextSteps(may: (permission: string) => boolean): Promise<NextStep[]> {
  const when = async (permission: string, step: Omit<NextStep, "done">, done: () => Promise<boolean>) => (may(permission) ? [{ ...step, done: await done() }] : []);
  const called = (direction: string) => async () => {
    const { items } = await answer(api.GET("/calls", { params: { query: { limit: 1, direction, result: "answered" } } }));
    return items.length > 0;
  };
  const steps = await Promise.all([
    when("subscribers.read", { key: "subscribers", go: "/subscribers" }, async () => (await answer(api.GET("/subscribers", { params: { query: FEW } }))).items.length >= ENOUGH),
    when("security-groups.read", { key: "group", go: "/security-groups" }, async () => {
      const { items } = await answer(api.GET("/security-groups", { params: { query: FEW } }));
      return items.some(({ allow }) => allow.length > 0);
    }),
    when("numbers.read", { key: "numbers", go: "/numbers" }, async () => (await answer(api.GET("/numbers", { params: { query: FEW } }))).items.length > 0),
    when("calls.read", { key: "internal", go: "/calls" }, called("internal")),
    when("calls.read", { key: "outside", go: "/calls" }, called("outbound")),
  ]);
  return steps.flat();
}

/** The messages that are looked through for new ones. */
export const MOST = 100;

/** How many of the latest voicemail messages nobody has heard. */
export async function unheard(): Promise<number> {
  const { items } = await answer(api.GET("/voicemail", { params: { query: { limit: MOST } } }));
  return items.filter(({ heard_at }) => heard_at === null).length;
}

import type { Call, Devices, Phone } from "@ramal/phone-core";
import { Losses } from "./losses";
import { Tab, type TabState } from "./tab";

export interface StationState extends TabState {
  /** The telephone, where this tab has it. */
  phone: Phone | undefined;
  /** The call that ended last in a way that asks for a word; until it is put away or another call begins. */
  ended: Call | undefined;
  /** The registration is lost again and again. */
  unsteady: boolean;
}

/** How a telephone is made, and what follows it outside of React: the bell, notices. */
export interface Equipment {
  make: () => Promise<Phone>;
  /** Called for each new telephone; the answer stops following. */
  follow: (phone: Phone) => () => void;
  ended?: (call: Call) => void;
}

/** Ends that nobody needs to be told of: people know what they did. */
const PLAIN = new Set(["hung-up", "cancelled", "declined", "transferred"]);

/** The telephone of this browser, one for the whole application, outside of React. */
export class Station {
  readonly #tab: Tab;
  readonly #listeners = new Set<() => void>();
  #state: StationState;
  #losses = new Losses();
  #equipment: Equipment | undefined;
  #leave: (() => void) | undefined;
  #over = new Set<string>();
  #making: Equipment | undefined;

  constructor(tab: Tab = new Tab()) {
    this.#tab = tab;
    this.#state = { ...tab.state(), phone: undefined, ended: undefined, unsteady: false };
    tab.subscribe(() => this.#moved());
  }

  state = (): StationState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Somebody is logged in. The answer ends it: calls end, the telephone is no longer registered. */
  open(equipment: Equipment): () => Promise<void> {
    this.#equipment = equipment;
    this.#tab.begin();
    return () => this.close();
  }

  async close(): Promise<void> {
    if (!this.#equipment) return;
    this.#equipment = undefined;
    const stopped = this.#stop();
    this.#tab.end();
    await stopped;
  }

  takeOver = (): void => this.#tab.takeOver();

  /** The word about the last end has been read. */
  putAway = (): void => this.#set({ ended: undefined });

  async useDevices(devices: Devices): Promise<void> {
    await this.#state.phone?.useDevices(devices);
  }

  #moved(): void {
    const { place, callsElsewhere } = this.#tab.state();
    this.#set({ place, callsElsewhere });
    if (place === "here" && this.#equipment && !this.#state.phone && this.#making !== this.#equipment) void this.#start(this.#equipment);
    if (place !== "here") void this.#stop();
  }

  async #start(equipment: Equipment): Promise<void> {
    const { make, follow } = equipment;
    this.#making = equipment;
    const phone = await make().finally(() => {
      this.#making = undefined;
    });
    if (this.#equipment !== equipment || this.#tab.state().place !== "here") return; // logged out, or taken over meanwhile
    const stopFollowing = follow(phone);
    const unsubscribe = phone.subscribe(() => this.#happened(phone));
    this.#leave = () => {
      unsubscribe();
      stopFollowing();
    };
    this.#losses = new Losses();
    this.#over = new Set();
    this.#set({ phone, ended: undefined, unsteady: false });
    phone.start();
  }

  async #stop(): Promise<void> {
    const { phone } = this.#state;
    if (!phone) return;
    this.#set({ phone: undefined, ended: undefined });
    await phone.stop();
    this.#leave?.();
    this.#leave = undefined;
  }

  #happened(phone: Phone): void {
    const state = phone.state();
    const standing = state.calls.filter((call) => call.state !== "ended");
    this.#tab.tell(standing.length);
    if (this.#losses.look(state, Date.now()) && this.#losses.many(Date.now())) this.#set({ unsteady: true });
    for (const call of state.calls.filter(({ id, state: now }) => now === "ended" && !this.#over.has(id))) {
      this.#over.add(call.id);
      this.#equipment?.ended?.(call);
      if (call.direction === "out" && call.ending && !PLAIN.has(call.ending.key)) this.#set({ ended: call });
      else if (call.answeredAt && call.ending?.key === "no-connection") this.#set({ ended: call });
    }
    if (this.#state.ended && standing.some(({ startedAt }) => startedAt > (this.#state.ended?.endedAt ?? 0))) this.putAway();
  }

  #set(part: Partial<StationState>): void {
    this.#state = { ...this.#state, ...part };
    this.#listeners.forEach((listener) => listener());
  }
}

export const station = new Station();

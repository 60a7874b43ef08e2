/** One tab of a browser has the telephone: two would ring twice and take calls from each other. */
export type Place = "waiting" | "here" | "elsewhere";

const NAME = "ramal-phone";

/** What the tabs tell each other: a question, or whether calls stand in the tab that has the telephone. */
type Message = "calls?" | { calls: number };

export interface TabState {
  place: Place;
  /** Calls that stand in the other tab: they end when this one takes over. */
  callsElsewhere: number;
}

export class Tab {
  #state: TabState = { place: "waiting", callsElsewhere: 0 };
  readonly #listeners = new Set<() => void>();
  readonly #locks: LockManager | undefined;
  #channel: BroadcastChannel | undefined;
  #release: (() => void) | undefined;
  #queue: AbortController | undefined;
  #open = false;
  #calls = 0;

  constructor(locks: LockManager | undefined = navigator.locks) {
    this.#locks = locks;
  }

  state = (): TabState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Ask for the telephone. A tab that comes second waits, and has it when the first one is closed. */
  begin(): void {
    this.#open = true;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#heard(data);
    if (!this.#locks) {
      this.#set({ place: "here" }); // no HTTPS, no locks, and no microphone either
      return;
    }
    void this.#ask(this.#locks, { ifAvailable: true });
  }

  /** Take the telephone from the tab that has it: calls there end. */
  takeOver(): void {
    this.#queue?.abort();
    if (this.#locks) void this.#ask(this.#locks, { steal: true });
  }

  end(): void {
    this.#open = false;
    this.#queue?.abort();
    this.#release?.();
    this.#channel?.close();
    this.#set({ place: "waiting", callsElsewhere: 0 });
  }

  /** Tell the other tabs how many calls stand here. */
  tell(calls: number): void {
    if (calls === this.#calls) return;
    this.#calls = calls;
    if (this.#state.place === "here") this.#say({ calls });
  }

  async #ask(locks: LockManager, options: LockOptions): Promise<void> {
    try {
      await locks.request(NAME, options, (lock) => (lock ? this.#hold() : this.#wait(locks)));
    } catch (error) {
      if ((error as DOMException).name !== "AbortError") throw error;
      if (options.signal?.aborted || !this.#open) return;
      this.#release = undefined;
      this.#wait(locks); // another tab has taken it
    }
  }

  #hold(): Promise<void> {
    if (!this.#open) return Promise.resolve();
    this.#set({ place: "here", callsElsewhere: 0 });
    return new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  #wait(locks: LockManager): void {
    this.#set({ place: "elsewhere" });
    this.#queue = new AbortController();
    this.#say("calls?");
    void this.#ask(locks, { signal: this.#queue.signal });
  }

  #heard(message: Message): void {
    if (message === "calls?") {
      if (this.#state.place === "here") this.#say({ calls: this.#calls });
    } else if (this.#state.place === "elsewhere") this.#set({ callsElsewhere: message.calls });
  }

  #say(message: Message): void {
    if (this.#open) this.#channel?.postMessage(message);
  }

  #set(part: Partial<TabState>): void {
    this.#state = { ...this.#state, ...part };
    this.#listeners.forEach((listener) => listener());
  }
}

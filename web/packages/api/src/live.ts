/** A connection that pushes: it comes back by itself, ever more slowly, and says in which state it is. */
export type LiveState = "connecting" | "open" | "waiting" | "closed";

export interface LiveOptions<Message> {
  path: string;
  onMessage: (message: Message) => void;
  onState?: (state: LiveState) => void;
  /** Seams for tests. */
  connect?: (url: string) => WebSocket;
  random?: () => number;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/** The pause before attempt `attempt` (0 is the first repetition): doubling, bounded, and spread so that pages do not come back together. */
export function pauseBefore(attempt: number, random: () => number): number {
  const bound = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt);
  return bound / 2 + (bound / 2) * random();
}

/** Open the connection. The answer closes it for good. */
export function live<Message>(options: LiveOptions<Message>): () => void {
  const { onMessage, onState = () => undefined, random = Math.random } = options;
  const connect = options.connect ?? ((url: string) => new WebSocket(url));
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let over = false;

  const open = () => {
    onState("connecting");
    const current = connect(addressOf(options.path));
    socket = current;
    current.addEventListener("open", () => {
      attempt = 0;
      onState("open");
    });
    current.addEventListener("message", (event: MessageEvent<string>) => onMessage(JSON.parse(event.data) as Message));
    current.addEventListener("close", () => {
      if (over) return;
      onState("waiting");
      timer = setTimeout(open, pauseBefore(attempt++, random));
    });
  };
  open();
  return () => {
    over = true;
    clearTimeout(timer);
    socket?.close();
    onState("closed");
  };
}

function addressOf(path: string): string {
  const address = new URL(path, window.location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return address.href;
}

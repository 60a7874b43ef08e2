/** Whether the browser may announce calls. It is asked after a word of ours, once, and never again by itself after a no. */
const KEPT = "ramal.notices";

const listeners = new Set<() => void>();

function put(answer: string): void {
  try {
    window.localStorage.setItem(KEPT, answer);
  } catch {
    // storage is forbidden: the question comes again with the next page
  }
}

function said(): boolean {
  try {
    return window.localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

let open = "Notification" in window && Notification.permission === "default" && !said();

function close(): void {
  open = false;
  listeners.forEach((listener) => listener());
}

export const asking = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  wanted: () => open,
  later: () => {
    put("later");
    close();
  },
  ask: async () => {
    put(await Notification.requestPermission());
    close();
  },
};

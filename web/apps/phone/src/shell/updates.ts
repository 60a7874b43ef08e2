/** The service worker: keeps the application itself at hand, and tells when a new version waits. */
const listeners = new Set<() => void>();
let waiting: ServiceWorker | null = null;
let applying = false;

function found(worker: ServiceWorker | null): void {
  waiting = worker;
  listeners.forEach((listener) => listener());
}

/** Register it, and look for a new version every hour. */
export function keepShell(base: string): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers || !import.meta.env.PROD) return;
  workers.addEventListener("controllerchange", () => {
    if (applying) window.location.reload();
  });
  workers.register(`${base}/sw.js`, { scope: `${base}/` }).then(follow, () => undefined); // without one the application works as well
}

const HOUR = 3_600_000;

function follow(registration: ServiceWorkerRegistration): void {
  const look = () => found(navigator.serviceWorker.controller ? registration.waiting : null);
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  setInterval(() => void registration.update().catch(() => undefined), HOUR);
}

export const updates = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  waiting: () => waiting !== null,
  apply: () => {
    applying = true;
    waiting?.postMessage("apply");
  },
};

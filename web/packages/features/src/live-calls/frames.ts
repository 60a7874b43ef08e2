type Schedule = (run: () => void) => unknown;

/** Beyond this many a hidden page, which gets no frames, takes them at once: what waits stays bounded. */
const MOST = 500;

/** Gather what arrives and hand it on once per animation frame. */
export function perFrame<Item>(take: (items: Item[]) => void, schedule: Schedule = (run) => requestAnimationFrame(run)): (item: Item) => void {
  let waiting: Item[] = [];
  let asked = false;
  const flush = () => {
    const items = waiting;
    waiting = [];
    if (items.length > 0) take(items);
  };
  const frame = () => {
    asked = false;
    flush();
  };
  return (item) => {
    waiting.push(item);
    if (!asked) {
      asked = true;
      schedule(frame);
    }
    if (waiting.length >= MOST) flush();
  };
}

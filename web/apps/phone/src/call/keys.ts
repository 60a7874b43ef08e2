const PRESSES = "button, a[href], summary, select, [role=button], [role=option], [role=menuitem], [role=switch], [role=tab], [role=slider]";
const CLOSES = "[role=dialog], [role=menu], [role=listbox]";

/** Return what a key means while somebody calls. Who writes a text, or is about to press something else, is left alone. */
export function meaningOf({ key, repeat }: Pick<KeyboardEvent, "key" | "repeat">, focus: Element | null): "answer" | "reject" | undefined {
  if (repeat || (key !== "Enter" && key !== "Escape")) return undefined;
  if (focus?.closest("[role=alertdialog]")) return key === "Escape" ? "reject" : undefined; // the focused button answers by itself
  if (isWriting(focus)) return undefined;
  if (key === "Enter") return focus?.closest(PRESSES) ? undefined : "answer";
  return focus?.closest(CLOSES) ? undefined : "reject";
}

function isWriting(focus: Element | null): boolean {
  if (focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement) return focus.value !== "";
  return focus instanceof HTMLElement && focus.isContentEditable;
}

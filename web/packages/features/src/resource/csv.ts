/** Files of rows: written so that a spreadsheet opens them, and cannot be made to calculate by what a caller was named. */
const RISKY = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, ...rows].map((cells) => cells.map(cellOf).join(",")).join("\n") + "\n";
}

function cellOf(text: string): string {
  const safe = RISKY.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hand rows to the browser as a file, with the mark by which spreadsheets know UTF-8. */
export function download(name: string, text: string): void {
  saveFile(name, `\uFEFF${text}`, "text/csv");
}

/** Hand a text to the browser as a file, as it is. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

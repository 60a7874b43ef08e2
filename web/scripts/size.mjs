// Measures what a console's first load costs: the scripts that its page names, and all that these import at once, compressed.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { consoles, root } from "./place.mjs";

const MOST = 300 * 1000;

/** Every chunk that is loaded before the first page: the entry, what it imports, and the same for the first route. */
function loaded(manifest, starts) {
  const chunks = new Set();
  const visit = (name) => {
    if (chunks.has(name)) return;
    chunks.add(name);
    for (const next of manifest[name].imports ?? []) visit(next);
  };
  starts.forEach(visit);
  return [...chunks].map((name) => manifest[name].file);
}

let over = false;
for (const name of consoles) {
  const folder = join(root, "dist", name);
  const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8"));
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const home = Object.keys(manifest).filter((key) => /src\/home\/Home\.tsx$|entrance\/LogIn\.tsx$/.test(key));
  const bytes = [...new Set([...loaded(manifest, [entry, ...home])])]
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + statSync(join(folder, `${file}.br`), { throwIfNoEntry: false })?.size || sum + statSync(join(folder, file)).size, 0);
  over ||= bytes > MOST;
  console.log(`${name}: first load ${Math.round(bytes / 1000)} kB of at most ${MOST / 1000} kB${bytes > MOST ? ": too much" : ""}`);
}
process.exit(over ? 1 : 0);

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const KEPT = /\.(js|css|woff2)$/;

/** Emits the service worker: with the names of all files of this build, and a version that changes with them. */
export function serviceWorker(base: string): Plugin {
  return {
    name: "ramal-service-worker",
    apply: "build",
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => KEPT.test(name))
        .sort();
      const template = readFileSync(new URL("worker.js", import.meta.url), "utf8");
      const page = String(bundle["index.html"] && "source" in bundle["index.html"] ? bundle["index.html"].source : "");
      const version = createHash("sha256").update(template).update(page).update(files.join()).digest("hex").slice(0, 12);
      const source = template
        .replace("__VERSION__", version)
        .replace("__BASE__", base)
        .replace("__FILES__", JSON.stringify(files.map((name) => base + name)));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}

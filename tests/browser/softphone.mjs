// Bundles the telephone of web/packages/phone-core for a page of the tests. Arguments: web folder, output folder.
import { join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [web, out] = process.argv.slice(2);
const { build } = await import(pathToFileURL(createRequire(join(web, "package.json")).resolve("vite")).href);
await build({
  configFile: false,
  root: web,
  logLevel: "warn",
  define: { "process.env.NODE_ENV": '"production"' },
  build: {
    outDir: out,
    emptyOutDir: true,
    minify: false,
    lib: { entry: join(web, "packages/phone-core/src/index.ts"), formats: ["iife"], name: "core", fileName: () => "core.js" },
    rolldownOptions: { output: { footer: "window.core = core;" } }, // Playwright puts scripts into a function
  },
});

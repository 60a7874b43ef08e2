// Builds the consoles into web/dist, with compressed twins of what a browser loads. Made aside and put in place by one rename.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { consoles, root } from "./place.mjs";

const aside = join(root, ".dist-new");
const place = join(root, "dist");
const old = join(root, ".dist-old");
const COMPRESSED = new Set([".js", ".css", ".html", ".svg", ".json", ".webmanifest", ".wasm"]);
const WORTH = 512; // smaller files fit into one packet as they are
const SOURCES = ["package-lock.json", "package.json", "tsconfig.json", "vite.shared.ts", "scripts", "packages", "apps"];

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "node_modules" && name !== "tests")
    .sort()
    .flatMap((name) => files(join(path, name)));
}

/** The hash of everything that a build depends on. */
function inputs() {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.map((name) => join(root, name)).filter(existsSync).flatMap(files)) {
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

async function compress(file) {
  const data = readFileSync(file);
  if (!COMPRESSED.has(extname(file)) || data.length < WORTH) return;
  const brotli = promisify(brotliCompress);
  writeFileSync(`${file}.br`, await brotli(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(data, { level: 9 }));
}

const wanted = inputs();
const stamp = join(place, "inputs.txt");
if (process.argv.includes("--is-current")) process.exit(existsSync(stamp) && readFileSync(stamp, "utf8") === wanted ? 0 : 1);

process.env.RAMAL_WEB_OUT = aside;
process.env.NODE_ENV = "production";
const { build } = await import("vite");
rmSync(aside, { recursive: true, force: true });
for (const name of consoles) await build({ configFile: join(root, "apps", name, "vite.config.ts"), logLevel: "warn" });
await Promise.all(files(aside).map(compress));
writeFileSync(join(aside, "inputs.txt"), wanted);
rmSync(old, { recursive: true, force: true });
if (existsSync(place)) renameSync(place, old);
renameSync(aside, place);
rmSync(old, { recursive: true, force: true });

// Writes the typed clients from the application's OpenAPI documents. `--check` only tells whether the stored ones are stale.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { root } from "./place.mjs";

const documents = join(root, ".cache/documents");
const generated = join(root, "packages/api/src/generated");
const HEAD = "// Made from the API's own document by `npm run api`. Do not edit.\n";

function writeDocuments() {
  rmSync(documents, { recursive: true, force: true });
  const engines = process.env.RAMAL_ENGINES ?? join(root, "../var/engines");
  const source = join(root, "../src");
  execFileSync(join(engines, "host/bin/python"), ["-m", "ramal.apps.api.documents", documents], {
    env: { ...process.env, PYTHONPATH: source, PYTHONDONTWRITEBYTECODE: "1" },
    stdio: "inherit",
  });
}

async function typesOf(name) {
  const ast = await openapiTS(pathToFileURL(join(documents, name)), { alphabetize: true, emptyObjectsUnknown: true });
  return HEAD + astToString(ast);
}

function stored(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const check = process.argv.includes("--check");
writeDocuments();
mkdirSync(generated, { recursive: true });
const stale = [];
for (const name of readdirSync(documents)) {
  const path = join(generated, `${basename(name, ".json")}.d.ts`);
  const text = await typesOf(name);
  if (stored(path) === text) continue;
  stale.push(basename(path));
  if (!check) writeFileSync(path, text);
}
if (check && stale.length) {
  console.error(`stale: ${stale.join(", ")}: run \`npm run api\` in web/ (RAMAL_ENGINES names the engines)`);
  process.exit(1);
}
if (!check) console.log(stale.length ? `written: ${stale.join(", ")}` : "nothing changed");

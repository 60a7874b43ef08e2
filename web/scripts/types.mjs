// Checks the types of each console with what it may import. TypeScript's native compiler does it in seconds.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { consoles, root } from "./place.mjs";

const compiler = join(root, "node_modules/typescript-native/bin/tsc");

function check(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiler, "--project", join(root, "apps", name), "--pretty", "false"], { cwd: root });
    let text = "";
    child.stdout.on("data", (piece) => (text += piece));
    child.stderr.on("data", (piece) => (text += piece));
    child.on("close", (status) => resolve({ status, text }));
  });
}

const lines = new Set();
let failed = false;
for (const name of consoles) {
  const { status, text } = await check(name);
  failed ||= status !== 0;
  for (const line of text.split("\n").filter(Boolean)) lines.add(line);
}
for (const line of lines) console.error(line);
process.exit(failed ? 1 : 0);

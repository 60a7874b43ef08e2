// All that continuous integration checks of the consoles, in one go.
import { spawnSync } from "node:child_process";
import { root } from "./place.mjs";

const steps = [
  ["clients of the API", "scripts/api.mjs", "--check"],
  ["types", "scripts/types.mjs"],
  ["eslint", "node_modules/eslint/bin/eslint.js", "apps", "packages"],
  ["words", "scripts/words.mjs"],
  ["vitest", "node_modules/vitest/vitest.mjs", "run", "--silent"],
  ["build", "scripts/build.mjs"],
  ["size of the first load", "scripts/size.mjs"],
];
const failed = steps.filter(([, ...command]) => spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" }).status !== 0);
console.log(failed.length ? `not clean: ${failed.map(([name]) => name).join(", ")}` : "clean");
process.exit(failed.length ? 1 : 0);

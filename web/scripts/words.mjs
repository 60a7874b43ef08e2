// Tells which words are missing, unused or untranslated. Missing keys of `t(…)` are type errors already; this looks at the rest.
import { readdirSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./place.mjs";

const STUB = "export const defineWords = (namespace, portuguese, english) => ({ namespace, portuguese, english });";
registerHooks({
  resolve: (name, context, next) => (name === "@ramal/i18n" ? { url: `data:text/javascript,${encodeURIComponent(STUB)}`, shortCircuit: true } : next(name, context)),
});

/** Words that are the same in both languages. */
const SAME = new Set(readFileSync(join(root, "scripts/same-words.txt"), "utf8").split("\n").filter(Boolean));
const PLURAL = /_(zero|one|many|other)$/;

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("node_modules") && !entry.parentPath.includes("generated"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function flat(tree, path = "") {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = path ? `${path}.${name}` : name;
    return typeof value === "string" ? [[key, value]] : flat(value, key);
  });
}

const files = ["apps", "packages"].flatMap((name) => sources(join(root, name))).map((path) => ({ path, text: readFileSync(path, "utf8") }));
const faults = [];
const seen = new Map();

for (const { path, text } of files.filter(({ path }) => basename(path) === "words.ts" && !path.includes("/i18n/src/"))) {
  for (const [name, words] of Object.entries(await import(pathToFileURL(path)))) {
    const where = relative(root, path);
    if (!words?.namespace) continue;
    if (seen.has(words.namespace)) faults.push(`${where}: the namespace ${words.namespace} is also that of ${seen.get(words.namespace)}`);
    seen.set(words.namespace, where);
    check(where, words, usersOf(name, path, text));
  }
}

/** The texts of all files that import these words, and of the fields beside them. */
function usersOf(name, path, own) {
  const users = files.filter(({ text, path: file }) => file !== path && new RegExp(`\\b${name}\\b`).test(text));
  const folder = dirname(path);
  const beside = files.filter(({ path: file }) => dirname(file) === folder && file !== path);
  return [...new Set([...users, ...beside])].map(({ text }) => text).join("\n") + own.slice(0, 0);
}

function check(where, { portuguese, english }, text) {
  const [pt, en] = [new Map(flat(portuguese)), new Map(flat(english))];
  for (const key of pt.keys()) if (!en.has(key)) faults.push(`${where}: ${key} has no English`);
  for (const key of en.keys()) if (!pt.has(key)) faults.push(`${where}: ${key} has no Portuguese`);
  for (const [key, value] of pt) {
    const other = en.get(key);
    if (value === other && /\p{L}{2,}/u.test(value.replaceAll(/{{.*?}}/g, "")) && !SAME.has(value)) faults.push(`${where}: ${key} is the same in both languages: “${value}”`);
    if (placeholders(value) !== placeholders(other ?? "")) faults.push(`${where}: ${key} has other placeholders in English`);
    if (!isUsed(key, text)) faults.push(`${where}: ${key} is not used`);
  }
  for (const [, field] of text.matchAll(/<\w+Field\b[^>]*?\bname="([^"]+)"/g)) {
    if (pt.has("fields") || [...pt.keys()].some((key) => key.startsWith("fields."))) {
      if (!pt.has(`fields.${field}.label`)) faults.push(`${where}: fields.${field}.label is missing`);
    }
  }
}

function placeholders(text) {
  return [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort().join();
}

function isUsed(key, text) {
  const stem = key.replace(PLURAL, "");
  if (text.includes(`"${stem}"`)) return true;
  const field = /^fields\.(.+)\.(label|help)$/.exec(stem);
  if (field && new RegExp(`name="${field[1]}"`).test(text)) return true;
  const parts = stem.split(".");
  return parts.some((_, index) => text.includes(`\`${parts.slice(0, index).join(".")}${index ? "." : ""}\${`)) || startsTemplate(stem, text);
}

/** `strength.s${score}` uses `strength.s3`. */
function startsTemplate(stem, text) {
  return [...text.matchAll(/`([\w.-]+)\$\{[^`]*?\}([\w.-]*)`/g)].some(([, before, after]) => stem.startsWith(before) && stem.endsWith(after));
}

for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);

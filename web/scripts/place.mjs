// Where things are, for all scripts.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const consoles = ["platform", "isp", "tenant", "phone"];

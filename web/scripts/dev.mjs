// Serves one console to a developer, with the API of a running instance behind it: `node scripts/dev.mjs isp http://127.0.0.1:8080`.
import { join } from "node:path";
import { consoles, root } from "./place.mjs";

const [name = "isp", api] = process.argv.slice(2);
if (!consoles.includes(name)) {
  console.error(`one of: ${consoles.join(", ")}`);
  process.exit(1);
}
if (api) process.env.RAMAL_API = api;
const { createServer } = await import("vite");
const server = await createServer({ configFile: join(root, "apps", name, "vite.config.ts") });
await server.listen();
server.printUrls();

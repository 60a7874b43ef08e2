import { mergeConfig } from "vite";
import { consoleConfig } from "../../vite.shared.ts";
import { serviceWorker } from "./sw/plugin.ts";

const BASE = "/phone/";

export default mergeConfig(consoleConfig("phone", BASE), { plugins: [serviceWorker(BASE)] });

import react from "@vitejs/plugin-react";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";

const root = dirname(fileURLToPath(import.meta.url));
const API = process.env.RAMAL_API ?? "http://127.0.0.1:8080";

/** How a console is built, and served to developers: with the API of a running instance behind it. */
export function consoleConfig(name: string, base: string): UserConfig {
  return defineConfig({
    root: join(root, "apps", name),
    base,
    cacheDir: join(root, ".cache/vite", name),
    html: { cspNonce: "__CSP_NONCE__" }, // the server puts each answer's own one there
    plugins: [react()],
    resolve: { conditions: [name, "module", "browser", "development|production"], dedupe: ["react", "react-dom", "@mantine/core"] },
    build: {
      outDir: join(process.env.RAMAL_WEB_OUT ?? join(root, "dist"), name),
      emptyOutDir: true,
      target: "es2023",
      sourcemap: false,
      modulePreload: { polyfill: false }, // would be an inline script
      assetsInlineLimit: 0, // a strict policy allows no data: addresses for scripts or fonts
      reportCompressedSize: false,
      manifest: true,
      chunkSizeWarningLimit: 1000,
    },
    server: { proxy: { "/api": { target: API, changeOrigin: false, ws: true, secure: false } }, fs: { allow: [root] } },
  });
}

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  cacheDir: ".cache/vitest",
  resolve: { conditions: ["isp", "tenant", "phone", "module", "browser"] },
  test: {
    environment: "happy-dom",
    include: ["packages/*/tests/**/*.test.{ts,tsx}", "apps/*/tests/**/*.test.{ts,tsx}"],
    setupFiles: ["./vitest.setup.ts"],
    pool: "threads",
    css: false,
    isolate: false, // the words and the theme are the same everywhere; tests take back what they change
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["specwright-source"] },
  ssr: { resolve: { conditions: ["specwright-source"] } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/corpus/node_modules/**"],
    globalSetup: ["test/service/postgres-run.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

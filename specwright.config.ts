/** What `make generate` does: the contract in `spec/` becomes `generated/`. */
import { defineConfig } from "./generator/index.ts";

export default defineConfig({
  input: "spec/openapi.yaml",
  output: "generated",
  // This repository runs its TypeScript unbuilt.
  importExtension: "ts",
});

/** What `make generate` does: the contract in `spec/` becomes `generated/`. */
import { defineConfig } from "./generator/index.ts";

export default defineConfig({
  input: "spec/openapi.yaml",
  output: "generated",
  // This repository runs its TypeScript unbuilt.
  importExtension: "ts",
  check: {
    ignore: [
      {
        rule: "security-query-key",
        at: "spec/openapi.yaml#/components/securitySchemes/coderSessionQuery/in",
        reason: "A browser cannot set the headers of a WebSocket",
      },
      {
        rule: "security-query-key",
        at: "spec/openapi.yaml#/components/securitySchemes/accessTokenQuery/in",
        reason: "OAuth has it (RFC 6750, section 2.3), and clients of the server send it",
      },
    ],
  },
});

/** Who runs. The peers' files are plain JavaScript: their packages are installed in `bench/` alone. */

export interface Contestant {
  readonly name: string;
  readonly file: string;
  /** Whether a body that is JSON but breaks the contract must be refused before it is timed. */
  readonly validates: boolean;
}

/** The first is what the others are measured against. */
export const contestants: readonly Contestant[] = [
  { name: "node:http by hand", file: "bare.ts", validates: true },
  { name: "specwright", file: "specwright.ts", validates: true },
  { name: "Fastify, its schemas", file: "fastify.js", validates: true },
  { name: "fastify-openapi-glue", file: "fastify-openapi-glue.js", validates: true },
  { name: "Hono + zod-openapi", file: "hono-zod-openapi.js", validates: true },
  { name: "express-openapi-validator", file: "express-openapi-validator.js", validates: true },
];

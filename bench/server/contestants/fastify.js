/** Fastify with the schemas of the document: Ajv compiles the request's, fast-json-stringify the answer's. */
import Fastify from "fastify";
import { basePath, buildFor } from "../work.ts";
import { running } from "./running.ts";
import { requestSchema, responseSchema } from "./schemas.js";

const app = Fastify({ ajv: { customOptions: { strict: false } } });

app.post(
  `${basePath}/workspaces/:workspace/builds`,
  {
    schema: {
      params: { type: "object", properties: { workspace: { type: "string" } } },
      body: requestSchema,
      response: { 201: responseSchema },
    },
  },
  async (request, reply) => {
    reply.code(201);
    return buildFor(request.params.workspace, request.body.transition);
  },
);

await app.listen({ port: 0, host: "127.0.0.1" });
running(app.server);

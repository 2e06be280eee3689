/** fastify-openapi-glue: Fastify routes made of the document. */
import Fastify from "fastify";
import openapiGlue from "fastify-openapi-glue";
import { basePath, buildFor } from "../work.ts";
import { running } from "./running.ts";
import { single } from "./schemas.js";

const app = Fastify({ ajv: { customOptions: { strict: false } } });

await app.register(openapiGlue, {
  specification: single,
  prefix: basePath.slice(1),
  serviceHandlers: {
    async [single.paths[Object.keys(single.paths)[0]].post.operationId](request, reply) {
      reply.code(201);
      return buildFor(request.params.workspace, request.body.transition);
    },
  },
});

await app.listen({ port: 0, host: "127.0.0.1" });
running(app.server);

/** `specwright-runtime/server/fastify`: the server as a plugin of Fastify 5. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { Server } from "../create-server.ts";
import { nodeRespond } from "./node-respond.ts";

/** What is needed of Fastify's `FastifyRequest`. */
export interface FastifyRequest {
  readonly raw: IncomingMessage | Http2ServerRequest;
}

/** What is needed of Fastify's `FastifyReply`. */
export interface FastifyReply {
  readonly raw: ServerResponse | Http2ServerResponse;
  hijack(): unknown;
}

/** What is needed of a `FastifyInstance`. */
export interface FastifyInstance {
  all(
    url: string,
    options: {
      readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
    },
    handler: () => void,
  ): unknown;
}

/**
 * `app.register(fastifyPlugin(server))`, with a `prefix` where only that part of the paths is the
 * contract's; the contract's base path stands in its paths all the same. Requests are taken over
 * before Fastify reads their body: its parsers, limits, schemas and later hooks do not see them.
 */
export const fastifyPlugin =
  (server: Server) =>
  async (instance: FastifyInstance): Promise<void> => {
    const onRequest = async ({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> => {
      reply.hijack();
      await nodeRespond(server, raw, reply.raw);
    };
    instance.all("/*", { onRequest }, () => undefined);
  };

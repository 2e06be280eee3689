/** The same questions to a server over a real socket and through `fetch`. */
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import type { ServerContract, ServerOperation } from "../../../runtime/server/contract.ts";
import type { Server } from "../../../runtime/server/server.ts";
import { createNodeServer } from "../../../runtime/server/adapters/node.ts";

export interface Question {
  readonly method?: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly json: unknown;
}

export type Ask = (question: Question | string) => Promise<Reply>;

export interface Transport {
  readonly name: string;
  use(server: Server, test: (ask: Ask) => Promise<void>): Promise<void>;
}

export const asQuestion = (question: Question | string): Question =>
  typeof question === "string" ? { target: question } : question;

export function reply(status: number, headers: Reply["headers"], text: string): Reply {
  return {
    status,
    headers,
    text,
    get json(): unknown {
      return JSON.parse(text);
    },
  };
}

const overSocket: Transport = {
  name: "node:http",
  async use(server, test) {
    const running = createNodeServer(server);
    const { port } = await running.listen(0);
    try {
      await test((question) => askSocket(port, asQuestion(question)));
    } finally {
      await running.close(100);
    }
  },
};

export async function askSocket(
  port: number,
  { method = "GET", target, headers, body }: Question,
): Promise<Reply> {
  const sent = httpRequest({
    port,
    host: "127.0.0.1",
    method,
    path: target,
    headers: {
      ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
      ...headers,
    },
    agent: false,
  });
  return await new Promise<Reply>((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const lines = Object.entries(response.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(", ") : value,
        ]);
        resolve(
          reply(
            response.statusCode ?? 0,
            Object.fromEntries(lines),
            Buffer.concat(chunks).toString("utf8"),
          ),
        );
      });
    });
    sent.end(body);
  });
}

const overFetch: Transport = {
  name: "fetch",
  async use(server, test) {
    await test(async (asked) => {
      const { method = "GET", target, headers = {}, body } = asQuestion(asked);
      const sent = new Headers();
      if (body !== undefined) sent.set("content-length", String(Buffer.byteLength(body)));
      for (const [name, value] of Object.entries(headers)) sent.append(name, value);
      const request = new Request(`http://localhost${target}`, {
        method,
        headers: sent,
        ...(body === undefined
          ? {}
          : { body: typeof body === "string" ? new TextEncoder().encode(body) : body }),
      });
      const response = await server.fetch(request);
      const lines = Object.fromEntries(response.headers);
      const cookies = response.headers.getSetCookie();
      if (cookies.length > 0) lines["set-cookie"] = cookies.join(", ");
      return reply(response.status, lines, await response.text());
    });
  },
};

export const transports: readonly Transport[] = [overSocket, overFetch];

/**
 * Sends raw bytes to a running server and gives whatever comes until it closes.
 *
 * @param enough hangs up as soon as this came
 */
export async function sendRaw(
  server: Server,
  bytes: string | Uint8Array,
  enough?: string,
): Promise<string> {
  const running = createNodeServer(server);
  const { port } = await running.listen(0);
  try {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (enough !== undefined && text.includes(enough)) socket.destroy();
    });
    socket.write(bytes);
    await once(socket, "close");
    return text;
  } finally {
    await running.close(100);
  }
}

export const operation = (
  id: string,
  method: string,
  path: string,
  more: Partial<ServerOperation> = {},
): ServerOperation => ({
  id,
  method,
  path,
  responses: { "200": { content: { "application/json": "json" } } },
  ...more,
});

export const contractOf = (
  operations: readonly ServerOperation[],
  more: Partial<ServerContract> = {},
): ServerContract => ({ operations, securitySchemes: {}, security: [], basePaths: [], ...more });

/** What an echoing handler shows of its request. */
export interface Echo {
  readonly path: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly cookies: unknown;
  readonly body?: unknown;
  readonly contentType?: string;
}

/** Answers 200 with what came. */
export const echo = (request: Echo): { status: 200; body: Echo } => ({
  status: 200,
  body: {
    path: request.path,
    query: request.query,
    headers: request.headers,
    cookies: request.cookies,
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(request.contentType === undefined ? {} : { contentType: request.contentType }),
  },
});

/** An echoing handler for every operation and stream of a contract. */
export const echoAll = (contract: ServerContract): Record<string, typeof echo> =>
  Object.fromEntries(
    contract.operations.flatMap(({ id, stream }) => [
      [id, echo],
      ...(stream === undefined ? [] : [[stream.id, echo]]),
    ]),
  );

/** The hook before everything else: what it sees, what it ends, and the headers it gives. */
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createNodeServer } from "../../../runtime/server/adapters/node.ts";
import {
  type Admission,
  type AdmitQuestion,
  createServer,
} from "../../../runtime/server/server.ts";
import { contractOf, operation, transports } from "./harness.ts";

const contract = contractOf(
  [
    operation("get", "GET", "/at/{id}", {
      parameters: [{ name: "id", in: "path", type: "integer", required: true }],
      stream: { id: "follow", when: { query: "follow" } },
    }),
  ],
  {
    securitySchemes: { token: { type: "apiKey", in: "query", name: "token" } },
    security: [{ token: [] }],
  },
);

const serverWith = (
  admit: (question: AdmitQuestion) => Admission | undefined | Promise<Admission | undefined>,
  reported: unknown[] = [],
) =>
  createServer(
    contract,
    {
      get: () => ({ status: 200, body: "ok", headers: { "X-Own": "handler" } }),
      async *follow() {
        yield 1;
      },
    },
    {
      security: { token: (token: string) => (token === "good" ? "ann" : undefined) },
      headers: { "X-Always": "1" },
      admit,
      onException: (error) => void reported.push(error),
    },
  );

describe.each(transports)("admit, $name", (transport) => {
  test("it is asked before security, and only where there is an operation", async () => {
    const asked: string[] = [];
    const server = serverWith(({ operation: { id }, request }) => {
      asked.push(`${id} ${request.method} ${request.target}`);
      return undefined;
    });
    await transport.use(server, async (ask) => {
      expect((await ask("/at/1")).status).toBe(401);
      expect((await ask("/nothing")).status).toBe(404);
      expect((await ask({ method: "POST", target: "/at/1" })).status).toBe(405);
      expect((await ask("/at/1?token=good")).status).toBe(200);
    });
    expect(asked).toEqual(["get GET /at/1", "get GET /at/1?token=good"]);
  });

  test.each([
    ["/at/1?token=good", 200],
    ["/at/1", 401],
    ["/at/x?token=good", 400],
    ["/at/1?token=good&follow", 426],
  ])("its headers go with whatever is answered: %s", async (target, status) => {
    await transport.use(
      serverWith(async () => ({ headers: { "X-Left": 3, "X-Own": "admit" } })),
      async (ask) => {
        const { headers, status: answered } = await ask(target);
        expect(answered).toBe(status);
        expect(headers["x-left"]).toBe("3");
        expect(headers["x-always"]).toBe("1");
        expect(headers["x-own"]).toBe(status === 200 ? "handler" : "admit");
      },
    );
  });

  test("its answer ends the request, whatever the contract declares", async () => {
    const answers: Admission[] = [
      { answer: { status: 429, body: { message: "slower" } }, headers: { "Retry-After": 7 } },
      { answer: { status: 400, body: "no token of a page\n" } },
    ];
    await transport.use(
      serverWith(() => answers.shift()),
      async (ask) => {
        const limited = await ask("/at/1?token=good");
        expect(limited).toMatchObject({ status: 429, text: '{"message":"slower"}' });
        expect(limited.headers).toMatchObject({ "retry-after": "7", "x-always": "1" });
        const refused = await ask("/at/1?token=good");
        expect(refused).toMatchObject({ status: 400, text: "no token of a page\n" });
        expect(refused.headers["content-type"]).toBe("text/plain; charset=utf-8");
      },
    );
  });

  test("a hook that fails is a 500, and reported", async () => {
    const reported: unknown[] = [];
    const failure = new Error("the table is gone");
    const server = serverWith(() => Promise.reject(failure), reported);
    await transport.use(server, async (ask) => {
      expect((await ask("/at/1?token=good")).status).toBe(500);
    });
    expect(reported).toEqual([failure]);
  });
});

describe("admit of a stream", () => {
  const handshake = async (admission: Admission) => {
    const node = createNodeServer(serverWith(() => admission));
    const { port } = await node.listen(0);
    try {
      return await new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/at/1?follow&token=good`);
        let headers = {};
        socket.on("upgrade", (response) => (headers = response.headers));
        socket.on("close", (code) => resolve({ code, headers }));
        socket.on("unexpected-response", (_request, response) => {
          response.resume();
          resolve({ status: response.statusCode, headers: response.headers });
        });
        socket.on("error", reject);
      });
    } finally {
      await node.close(200);
    }
  };

  test("its headers go with the handshake, as do those of every answer", async () => {
    expect(await handshake({ headers: { "X-Left": 3 } })).toMatchObject({
      code: 1000,
      headers: { "x-left": "3", "x-always": "1" },
    });
  });

  test("its answer refuses the handshake", async () => {
    const answer = { status: 429, body: {} };
    expect(await handshake({ answer, headers: { "Retry-After": 7 } })).toMatchObject({
      status: 429,
      headers: { "retry-after": "7", "x-always": "1" },
    });
  });
});

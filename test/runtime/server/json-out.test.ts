/** JSON as a service wants it written, wherever it goes out. */
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { createNodeServer } from "../../../runtime/server/adapters/node.ts";
import { createServer } from "../../../runtime/server/server.ts";
import { contractOf, operation, transports } from "./harness.ts";

const contract = contractOf([
  operation("get", "GET", "/at", {
    responses: {
      "200": { content: { "application/json": "json", "text/plain": "text" } },
      "201": { content: { "application/vnd.api+json": "json" } },
      "202": { content: { "*/*": "json" } },
    },
    stream: { id: "follow", when: { query: "follow" } },
  }),
]);

const serverWith = (answer: unknown) =>
  createServer(
    contract,
    {
      get: () => answer,
      async *follow() {
        yield { a: "<" };
      },
    },
    {
      json: {
        stringify: (value) => `${JSON.stringify(value).replaceAll("<", String.raw`\u003c`)}\n`,
        charset: true,
      },
      onError: ({ status }) => ({ status, body: { message: "<no>" } }),
      onException: () => undefined,
    },
  );

const withCharset = "application/json; charset=utf-8";

test.each(transports)("answers and refusals are written by `json`, $name", async (transport) => {
  for (const [answer, contentType, text] of [
    [{ status: 200, body: "<é>" }, withCharset, '"\\u003cé>"\n'],
    [
      { status: 200, body: 1, contentType: "application/json", headers: { "X-A": "1" } },
      "application/json",
      "1\n",
    ],
    [{ status: 200, body: "<", contentType: "text/plain" }, "text/plain; charset=utf-8", "<"],
    [{ status: 201, body: [] }, "application/vnd.api+json", "[]\n"],
    [{ status: 202, body: null }, withCharset, "null\n"],
    [{ status: 404, body: {} }, withCharset, '{"message":"\\u003cno>"}\n'],
  ] as const)
    await transport.use(serverWith(answer), async (ask) => {
      const reply = await ask("/at");
      expect([reply.headers["content-type"], reply.text]).toEqual([contentType, text]);
    });
});

test("so is what a stream sends", async () => {
  const node = createNodeServer(serverWith(undefined));
  const { port } = await node.listen(0);
  try {
    const frames = await new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/at?follow`);
      const texts: string[] = [];
      socket.on("message", (data: Buffer) => texts.push(data.toString()));
      socket.on("close", () => resolve(texts));
      socket.on("error", reject);
    });
    expect(frames).toEqual(['{"a":"\\u003c"}\n']);
  } finally {
    await node.close(200);
  }
});

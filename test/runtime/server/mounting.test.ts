/** The server among others in a framework: body parsers in front, paths of others, mounted below a path. */
import { createServer as createHttp, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { Hono } from "hono";
import Koa from "koa";
import { expect, test } from "vitest";
import { expressHandler } from "../../../runtime/server/adapters/express.ts";
import { honoHandler } from "../../../runtime/server/adapters/hono.ts";
import { koaHandler } from "../../../runtime/server/adapters/koa.ts";
import { BodyWasRead, createServer } from "../../../runtime/server/server.ts";
import { contractOf, echoAll, operation } from "./harness.ts";

const contract = contractOf(
  [
    operation("post", "POST", "/at", {
      body: {
        "application/json": { kind: "json" },
        "text/plain": { kind: "text" },
        "application/octet-stream": { kind: "bytes" },
        "application/x-www-form-urlencoded": { kind: "form" },
      },
    }),
  ],
  { basePaths: ["/api"] },
);

const make = (options: object = {}) => {
  const reported: unknown[] = [];
  const server = createServer(contract, echoAll(contract), {
    onException: (error) => reported.push(error),
    ...options,
  });
  return { server, reported };
};

async function ask(
  listener: RequestListener,
  target: string,
  init: RequestInit = {},
): Promise<{ status: number; body: unknown }> {
  const http = createHttp(listener);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = http.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${String(port)}${target}`, init);
    const text = await response.text();
    return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
  } finally {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
}

const post = (type: string, body: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": type },
  body,
});

test.each([
  ["express.json", express.json(), "application/json", '{"a":1}', { a: 1 }],
  ["express.json", express.json({ strict: false }), "application/json", "7", 7],
  ["express.text", express.text(), "text/plain", "ä", "ä"],
  [
    "express.raw",
    express.raw(),
    "application/octet-stream",
    "ab",
    { type: "Buffer", data: [0x61, 0x62] },
  ],
  ["a parser of another type", express.json(), "text/plain", "ä", "ä"],
])("%s in front of Express's: what it read is used", async (_, parser, type, sent, got) => {
  const { server } = make();
  const app = express().use(parser).use(expressHandler(server));
  const answer = await ask(app, "/api/at", post(type, sent));
  expect(answer).toMatchObject({ status: 200, body: { body: got } });
});

test("a form that was parsed cannot be had back: 500, and the reason is reported", async () => {
  const { server, reported } = make();
  const app = express().use(express.urlencoded()).use(expressHandler(server));
  const answer = await ask(app, "/api/at", post("application/x-www-form-urlencoded", "a=1"));
  expect(answer.status).toBe(500);
  expect(reported).toEqual([expect.any(BodyWasRead)]);
});

test("the limit holds for what was read before", async () => {
  const { server } = make({ bodyLimit: 10 });
  const app = express().use(express.json()).use(expressHandler(server));
  const answer = await ask(app, "/api/at", post("application/json", '{"a":          1}'));
  expect(answer.status).toBe(413);
});

test("Koa: what a parser left in ctx.request.body is used", async () => {
  const app = new Koa();
  app.use(async (context, next) => {
    const chunks: Buffer[] = [];
    for await (const chunk of context.req) chunks.push(chunk);
    Object.assign(context.request, { body: JSON.parse(Buffer.concat(chunks).toString()) });
    await next();
  });
  app.use(koaHandler(make().server));
  const answer = await ask(app.callback(), "/api/at", post("application/json", '{"a":1}'));
  expect(answer).toMatchObject({ status: 200, body: { body: { a: 1 } } });
});

test("paths are matched whole, whatever the mount", async () => {
  const { server } = make();
  const app = express().use("/api", expressHandler(server));
  expect((await ask(app, "/api/at", post("text/plain", "x"))).status).toBe(200);
});

test("with passUnknown other paths go on, and the contract's do not", async () => {
  const { server } = make();
  const onExpress = express()
    .use(expressHandler(server, { passUnknown: true }))
    .use((_request, response) => void response.send("other"));
  const onKoa = new Koa()
    .use(koaHandler(server, { passUnknown: true }))
    .use((context) => void (context.body = "other"));
  const onHono = new Hono()
    .use(honoHandler(server, { passUnknown: true }))
    .get("*", (context) => context.text("other"));
  for (const listener of [onExpress, onKoa.callback()]) {
    expect(await ask(listener, "/elsewhere")).toEqual({ status: 200, body: "other" });
    expect((await ask(listener, "/api/at")).status).toBe(405);
  }
  expect(await (await onHono.request("/elsewhere")).text()).toBe("other");
  expect((await onHono.request("/api/at")).status).toBe(405);
  for (const listener of [
    express().use(expressHandler(server)),
    new Koa().use(koaHandler(server)).callback(),
  ])
    expect((await ask(listener, "/elsewhere")).status).toBe(404);
});

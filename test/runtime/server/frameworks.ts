/** The same questions through every adapter, each framework on a real socket. */
import { createServer as createHttp, type RequestListener } from "node:http";
import { connect, createServer as createHttp2 } from "node:http2";
import type { AddressInfo, Server as NetServer } from "node:net";
import { Module, type Type } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import { expressHandler } from "../../../runtime/server/adapters/express.ts";
import { fastifyPlugin } from "../../../runtime/server/adapters/fastify.ts";
import { honoHandler } from "../../../runtime/server/adapters/hono.ts";
import { koaHandler } from "../../../runtime/server/adapters/koa.ts";
import { nodeHandler } from "../../../runtime/server/adapters/node.ts";
import type { Server } from "../../../runtime/server/server.ts";
import {
  type Question,
  type Reply,
  type Transport,
  asQuestion,
  askSocket,
  reply,
  transports,
} from "./harness.ts";

async function listening<Result>(
  server: NetServer,
  use: (port: number) => Promise<Result>,
): Promise<Result> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const onListener = (name: string, listenerOf: (server: Server) => RequestListener): Transport => ({
  name,
  use: (server, test) =>
    listening(createHttp(listenerOf(server)), (port) =>
      test((question) => askSocket(port, asQuestion(question))),
    ),
});

const viaExpress = onListener("Express", (server) => express().use(expressHandler(server)));

const viaKoa = onListener("Koa", (server) => new Koa().use(koaHandler(server)).callback());

const viaFastify: Transport = {
  name: "Fastify",
  async use(server, test) {
    const app = fastify();
    await app.register(fastifyPlugin(server));
    await app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = app.server.address() as AddressInfo;
    try {
      await test((question) => askSocket(port, asQuestion(question)));
    } finally {
      await app.close();
    }
  },
};

/** The root module of a Nest application. A decorator is a function; called as one it needs no syntax. */
export function nestModule(controllers: readonly Type[]): Type {
  class Root {
    readonly controllers = controllers;
  }
  Module({ controllers: [...controllers] })(Root);
  return Root;
}

const viaNest: Transport = {
  name: "NestJS",
  async use(server, test) {
    const app = await NestFactory.create<NestExpressApplication>(nestModule([]), { logger: false });
    app.use(expressHandler(server));
    await app.listen(0, "127.0.0.1");
    const { port } = app.getHttpServer().address() as AddressInfo;
    try {
      await test((question) => askSocket(port, asQuestion(question)));
    } finally {
      await app.close();
    }
  },
};

const [, overFetch] = transports;

/** Hono speaks `Request` and `Response`; so does what the question goes through. */
const viaHono: Transport = {
  name: "Hono",
  use: (server, test) => {
    const app = new Hono().use(honoHandler(server));
    return overFetch!.use({ ...server, fetch: async (request) => app.fetch(request) }, test);
  },
};

const overHttp2: Transport = {
  name: "node:http2",
  use: (server, test) =>
    listening(createHttp2(nodeHandler(server)), async (port) => {
      const session = connect(`http://127.0.0.1:${String(port)}`);
      try {
        await test(async (asked) => await askHttp2(session, asQuestion(asked)));
      } finally {
        session.close();
      }
    }),
};

async function askHttp2(
  session: ReturnType<typeof connect>,
  { method = "GET", target, headers, body }: Question,
): Promise<Reply> {
  const stream = session.request(
    { ":method": method, ":path": target, ...headers },
    { endStream: body === undefined },
  );
  return await new Promise<Reply>((resolve, reject) => {
    let text = "";
    let answer: Record<string, string | undefined> = {};
    let status = 0;
    stream.setEncoding("utf8");
    stream.on("response", ({ ":status": code, ...lines }) => {
      status = Number(code);
      answer = Object.fromEntries(
        Object.entries(lines).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(", ") : value,
        ]),
      );
    });
    stream.on("data", (chunk: string) => (text += chunk));
    stream.on("error", reject);
    stream.on("end", () => resolve(reply(status, answer, text)));
    if (body !== undefined) stream.end(body);
  });
}

/** Every way to a server, `node:http` first. */
export const everyTransport: readonly Transport[] = [
  ...transports,
  viaHono,
  viaExpress,
  viaNest,
  viaFastify,
  viaKoa,
  overHttp2,
];

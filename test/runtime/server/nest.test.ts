/** The server in a NestJS application: beside controllers, behind guards, and as a controller's own. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { All, Controller, Get, Req, Res, type Type, UseGuards } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import { expect, onTestFinished, test } from "vitest";
import { type ExpressRequest, expressHandler } from "../../../runtime/server/adapters/express.ts";
import { createServer } from "../../../runtime/server/server.ts";
import { nestModule } from "./frameworks.ts";
import { contractOf, echoAll, operation } from "./harness.ts";

const contract = contractOf(
  [
    operation("get", "GET", "/at/{id}", {
      parameters: [{ name: "id", in: "path", type: "integer", required: true }],
    }),
    operation("post", "POST", "/at", {
      bodyRequired: true,
      body: {
        "application/json": { kind: "json" },
        "application/x-www-form-urlencoded": { kind: "form" },
      },
    }),
  ],
  { basePaths: ["/api"] },
);
const server = createServer(contract, echoAll(contract), {});

/** Calls a method's decorators as the functions that they are. */
function decorate(target: object, method: string, ...decorators: MethodDecorator[]): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, method);
  if (descriptor === undefined) throw new Error(`There is no ${method}.`);
  for (const each of decorators) each(target, method, descriptor);
}

async function running(
  root: Type,
  set: (app: NestExpressApplication) => void = () => undefined,
): Promise<string> {
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: false });
  set(app);
  await app.listen(0, "127.0.0.1");
  onTestFinished(() => app.close());
  return await app.getUrl();
}

const post = (type: string, body: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": type },
  body,
});

test("with passUnknown Nest's controllers stand beside it, and its body parsers are not in the way", async () => {
  class Health {
    check(): { readonly up: boolean } {
      return { up: true };
    }
  }
  decorate(Health.prototype, "check", Get());
  Controller("health")(Health);
  const url = await running(
    nestModule([Health]),
    (app) => void app.use(expressHandler(server, { passUnknown: true })),
  );
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ up: true });
  const read = await fetch(`${url}/api/at/7`);
  expect([read.status, await read.json()]).toMatchObject([200, { path: { id: 7 } }]);
  expect((await fetch(`${url}/api/at/x`)).status).toBe(400);
  expect((await fetch(`${url}/api/at`, { method: "PUT" })).status).toBe(405);
  // Nest's own parsers come after, so that a form still is one.
  const form = await fetch(`${url}/api/at`, post("application/x-www-form-urlencoded", "a=1"));
  expect(await form.json()).toMatchObject({ body: { a: "1" } });
  const unknown = await fetch(`${url}/elsewhere`);
  expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: "Not Found" }]);
});

test("as a controller it is behind Nest's guards and takes what Nest's parser read", async () => {
  const answer = expressHandler(server);
  class Api {
    handle(request: ExpressRequest, response: ServerResponse): void {
      answer(request, response, () => undefined);
    }
  }
  const guard = {
    canActivate: (context: { switchToHttp(): { getRequest<Request>(): Request } }): boolean =>
      context.switchToHttp().getRequest<IncomingMessage>().headers["x-shut"] === undefined,
  };
  decorate(Api.prototype, "handle", All("{*path}"), UseGuards(guard));
  Req()(Api.prototype, "handle", 0);
  Res()(Api.prototype, "handle", 1);
  Controller("api")(Api);
  const url = await running(nestModule([Api]));
  const read = await fetch(`${url}/api/at/7`);
  expect([read.status, await read.json()]).toMatchObject([200, { path: { id: 7 } }]);
  const json = await fetch(`${url}/api/at`, post("application/json", '{"a":[1]}'));
  expect([json.status, await json.json()]).toMatchObject([200, { body: { a: [1] } }]);
  const shut = await fetch(`${url}/api/at/7`, { headers: { "x-shut": "1" } });
  expect(shut.status).toBe(403);
});

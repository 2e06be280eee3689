/** Bodies as streams: the option names the operations, and the compiler holds handlers to it. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Server } from "../../runtime/server/server.ts";
import { compile } from "./compiled.ts";
import { emitted, modelOf } from "./emitted.ts";

const document = `
openapi: 3.1.0
info: { title: Files, version: "1" }
paths:
  /file:
    put:
      operationId: putFile
      requestBody: { required: true, content: { application/octet-stream: {} } }
      responses: { "200": { description: Its size, content: { application/json: { schema: { type: integer } } } } }
  /either:
    post:
      operationId: postEither
      requestBody:
        content:
          text/csv: { schema: { type: string } }
          application/json: { schema: { type: array, items: { type: string } } }
      responses: { "204": { description: Done } }
  /note:
    post:
      operationId: postNote
      requestBody: { required: true, content: { application/json: { schema: { type: string } } } }
      responses: { "204": { description: Done } }
`;

const user = `
import { createServer, type Handlers, type ServerOptions } from "./server.ts";

const others: Pick<Handlers, "postEither" | "postNote"> = {
  postEither: () => ({ status: 204 }),
  postNote: () => ({ status: 204 }),
};

export const streaming = createServer(
  {
    ...others,
    async putFile({ upload, body }) {
      const none: undefined = body;
      let size = 0;
      for await (const chunk of upload.bytes()) size += chunk.length;
      return { status: 200, body: none ?? size };
    },
    postEither({ upload, contentType }) {
      const type: "text/csv" | "application/json" | undefined = contentType;
      return type === undefined || upload === undefined ? { status: 204 } : { status: 204 };
    },
  },
  { bodyStreams: ["putFile", "postEither"] },
);
export const whole = createServer({
  ...others,
  putFile: ({ body }) => ({ status: 200, body: body.length }),
});
export const handlers: Pick<Handlers<undefined, "putFile">, "putFile"> = {
  putFile: async ({ upload }) => {
    let names = "";
    for await (const { name } of upload.parts()) names += name;
    return { status: 200, body: names.length };
  },
};
`;

const wrong: readonly (readonly [line: string, code: number])[] = [
  // The option does not name it: the body is there, and no stream.
  [`createServer({ ...others, putFile: ({ upload }) => ({ status: 200, body: 1 }) });`, 2339],
  // The option names it: there is no body.
  [
    `createServer({ ...others, putFile: ({ body }) => ({ status: 200, body: body.length }) }, { bodyStreams: ["putFile"] });`,
    18048,
  ],
  // An operation whose body is JSON alone cannot be a stream.
  [
    `export const options: ServerOptions<undefined, "putFile"> = { bodyStreams: ["postNote"] };`,
    2322,
  ],
  [`export type Streams = Handlers<undefined, "postNote">;`, 2344],
];

// Beside the repository's own files, so that packages are found from there.
const folder = join(import.meta.dirname, `.body-streams-${process.pid}`);
const files: Record<string, string> = {};

beforeAll(async () => {
  Object.assign(files, await emitted(await modelOf(document)), { "user.ts": user });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the types of handlers are linked to the option", () => {
  const before = user.split("\n").length;
  const found = compile({
    ...files,
    "user.ts": `${user}${wrong.map(([line]) => line).join("\n")}`,
  });
  expect(
    found.filter(({ code }) => code !== 6133).map(({ line, code }) => [line - before, code]),
  ).toEqual(wrong.map(([, code], index) => [index, code]));
});

test("a body is a stream where the option names its operation, and whole where it does not", async () => {
  const { streaming, whole } = (await import(
    /* @vite-ignore */ pathToFileURL(join(folder, "user.ts")).href
  )) as { readonly streaming: Server; readonly whole: Server };
  for (const server of [streaming, whole]) {
    const request = new Request("http://server.test/file", {
      method: "PUT",
      headers: { "content-type": "application/octet-stream" },
      body: "12345",
    });
    expect(await (await server.fetch(request)).json()).toBe(5);
  }
});

test("a contract without such bodies knows no streams", async () => {
  const { "server.ts": server } = await emitted(
    await modelOf(
      document.slice(0, document.indexOf("  /file")) + document.slice(document.indexOf("  /note")),
    ),
  );
  expect(server).toContain("createServer<Session = undefined>");
  expect(server).not.toContain("Streams");
});

/** Answers that are streams of items: the emitted client against the emitted server, over a socket. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { emitValidators } from "../../generator/emit/validators/file.ts";
import { print } from "../../generator/print/print.ts";
import { ValidationError } from "../../runtime/client/client.ts";
import { createNodeServer } from "../../runtime/server/adapters/node.ts";
import type { Server } from "../../runtime/server/server.ts";
import { compile } from "./compiled.ts";
import { emitted, modelOf } from "./emitted.ts";

const document = `
openapi: 3.1.0
info: { title: Ticks, version: "1" }
paths:
  /lines:
    get:
      operationId: listTicks
      responses:
        "200":
          description: A tick a line.
          content: { application/jsonl: { schema: { $ref: "#/components/schemas/Tick" } } }
        "404":
          description: None.
          content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } }
  /data:
    get:
      operationId: followTicks
      responses:
        "200":
          description: The data of each event is a tick.
          content: { text/event-stream: { schema: { $ref: "#/components/schemas/Tick" } } }
  /events:
    get:
      operationId: followEvents
      responses:
        "200":
          description: The schema is an event's.
          content:
            text/event-stream:
              schema:
                oneOf:
                  - type: object
                    required: [event, data]
                    properties:
                      event: { const: tick }
                      data: { $ref: "#/components/schemas/Tick" }
                  - type: object
                    required: [event, data]
                    properties:
                      event: { const: end }
                      data: { type: object, required: [total], properties: { total: { type: integer } } }
  /text:
    get:
      operationId: followText
      responses:
        "200":
          description: Events of text.
          content: { text/event-stream: { schema: { type: string } } }
  /either:
    get:
      operationId: getEither
      responses:
        "200":
          description: One tick, or all to come.
          content:
            application/json: { schema: { $ref: "#/components/schemas/Tick" } }
            application/x-ndjson: { itemSchema: { $ref: "#/components/schemas/Tick" } }
  /notes/lines:
    get:
      operationId: listNotes
      responses:
        "200":
          description: Whatever a note may be.
          content: { application/jsonl: { schema: { $ref: "#/components/schemas/Note" } } }
  /notes/data:
    get:
      operationId: followNotes
      responses:
        "200":
          description: The data of each event is a note.
          content: { text/event-stream: { schema: { $ref: "#/components/schemas/Note" } } }
  /notes/events:
    get:
      operationId: followNoteEvents
      responses:
        "200":
          description: Each event has a note.
          content:
            text/event-stream:
              schema:
                type: object
                required: [data]
                properties:
                  id: { type: string }
                  data: { $ref: "#/components/schemas/Note" }
components:
  schemas:
    Note: { oneOf: [{ type: object }, { type: array }, { type: string }, { type: "null" }] }
    Tick:
      type: object
      required: [n, kind]
      properties:
        n: { type: integer }
        kind: { type: string, enum: [big, small], x-extensible-enum: true }
    Problem: { type: object, required: [message], properties: { message: { type: string } } }
`;

/** What a user of the emitted files writes: it must compile as it stands. */
const user = `
import { createClient } from "./client.ts";
import { createServer } from "./server.ts";
import type { FollowEvents200, FollowText200, GetEither200, ListTicks200, Note, Tick } from "./types.ts";
import { answerValidators } from "./validators.ts";

export async function* ticks(): AsyncIterable<Tick> {
  yield { n: 1, kind: "big" };
  yield { n: 2, kind: "unheard of" };
}
/** Each could be taken for something else: an event, a comment, a line by hand, two lines, the end. */
const notes: Note[] = [
  { id: 1 },
  { data: 1, event: "log" },
  { comment: "x" },
  {},
  [],
  "data: by hand\\n\\n",
  "two\\nlines\\r\\n\\rthree",
  "",
  null,
];
async function* each<Item>(items: readonly Item[]): AsyncIterable<Item> {
  yield* items;
}
const noteEvents = notes.map((data, at) => ({ data, id: String(at) }));

export { createServer };

export const server = createServer({
  listNotes: () => ({ status: 200, body: each(notes) }),
  followNotes: () => ({ status: 200, body: each(notes) }),
  followNoteEvents: () => ({ status: 200, body: each(noteEvents) }),
  listTicks: () => ({ status: 200, body: ticks() }),
  followTicks: () => ({ status: 200, body: ticks() }),
  async followEvents() {
    async function* events(): FollowEvents200 {
      yield { event: "tick", data: { n: 1, kind: "small" } };
      yield { event: "end", data: { total: 1 } };
    }
    return { status: 200, body: events() };
  },
  followText() {
    async function* events(): FollowText200 {
      yield { data: "two\\nlines", id: "1" };
      yield { data: "", event: "end", retry: 5 };
    }
    return { status: 200, body: events() };
  },
  getEither: () => ({ status: 200, contentType: "application/x-ndjson", body: ticks() }),
});
async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const item of items) read.push(item);
  return read;
}

export async function notesTold(baseUrl: string): Promise<unknown> {
  const client = createClient({ baseUrl, validate: answerValidators });
  return {
    sent: { notes, noteEvents },
    lines: await all(await client.listNotes().orThrow()),
    data: await all(await client.followNotes().orThrow()),
    events: await all(await client.followNoteEvents().orThrow()),
  };
}

export const lines: (items: ListTicks200) => AsyncIterable<Tick> = (items) => items;
export const either: (body: GetEither200) => Tick | AsyncIterable<Tick> = (body) => body;

export async function told(baseUrl: string): Promise<unknown> {
  const client = createClient({ baseUrl, validate: answerValidators });
  const numbers: number[] = [];
  const result = await client.listTicks();
  if (result.status === 200) for await (const { n } of result.data) numbers.push(n);
  else throw new Error(result.error.message);
  for await (const { n } of await client.followTicks().orThrow()) numbers.push(n);
  const events: string[] = [];
  for await (const each of await client.followEvents().orThrow())
    events.push(each.event === "end" ? \`end \${each.data.total}\` : each.data.kind);
  const texts: unknown[] = [];
  for await (const { data, ...rest } of await client.followText().orThrow())
    texts.push([data.length, rest]);
  const body = await client.getEither().orThrow();
  if (!(Symbol.asyncIterator in body)) throw new Error("one tick");
  for await (const { n } of body) numbers.push(n);
  return { numbers, events, texts };
}
`;

interface User {
  readonly server: Server;
  readonly told: (baseUrl: string) => Promise<unknown>;
  readonly notesTold: (baseUrl: string) => Promise<{
    readonly sent: { readonly notes: unknown; readonly noteEvents: unknown };
    readonly lines: unknown;
    readonly data: unknown;
    readonly events: unknown;
  }>;
  readonly createServer: (handlers: object, options: object) => Server;
}

interface Client {
  readonly listTicks: () => Call;
  readonly followTicks: () => Call;
  readonly getEither: () => Call;
}
type Call = Promise<unknown> & { readonly orThrow: () => Promise<AsyncIterable<unknown>> };

// Beside the repository's own files, so that packages are found from there.
const folder = join(import.meta.dirname, `.stream-answers-${process.pid}`);
const files: Record<string, string> = {};

beforeAll(async () => {
  const model = await modelOf(document);
  const validators = emitValidators(model, { importExtension: "ts" });
  Object.assign(files, await emitted(model, { validators: true }), {
    "validators.ts": await print(validators, { format: "none", outputPath: folder }),
    "user.ts": user,
  });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = async (name: string): Promise<unknown> =>
  import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href);

async function client(answer: () => Response): Promise<Client> {
  const { createClient } = (await load("client.ts")) as {
    createClient: (options: object) => Client;
  };
  const { answerValidators } = (await load("validators.ts")) as { answerValidators: object };
  return createClient({
    baseUrl: "http://server.test",
    validate: answerValidators,
    fetch: () => Promise.resolve(answer()),
  });
}

const answered =
  (type: string, text: string, status = 200) =>
  (): Response =>
    new Response(text, { status, headers: { "content-type": type } });

test("what handlers give item by item, callers get item by item, as the types say", async () => {
  expect(compile(files)).toEqual([]);
  const { server, told } = (await load("user.ts")) as User;
  const node = createNodeServer(server);
  const { url } = await node.listen(0);
  onTestFinished(() => node.close(0));
  expect(await told(url)).toEqual({
    numbers: [1, 2, 1, 2, 1, 2],
    events: ["small", "end 1"],
    texts: [
      [9, { id: "1" }],
      [0, { event: "end", retry: 5 }],
    ],
  });
});

test("whatever an item looks like, the caller reads what the handler gave", async () => {
  const { server, notesTold } = (await load("user.ts")) as User;
  const node = createNodeServer(server);
  const { url } = await node.listen(0);
  onTestFinished(() => node.close(0));
  const { sent, lines, data, events } = await notesTold(url);
  expect({ lines, data, events }).toEqual({
    lines: sent.notes,
    data: sent.notes,
    events: sent.noteEvents,
  });
});

test.each([
  ["/lines", '{"n":1,"kind":"big"}\n', "200 of listTicks"],
  ["/data", 'data: {"n":1,"kind":"big"}\n\n', "200 of followTicks"],
])("the server of %s sends no item that is not as declared", async (path, text, what) => {
  const { createServer } = (await load("user.ts")) as User;
  async function* ticks(): AsyncGenerator<unknown, void> {
    yield { n: 1, kind: "big" };
    yield { n: "2", kind: "big" };
  }
  const handler = (): unknown => ({ status: 200, body: ticks() });
  const reported: unknown[] = [];
  const server = createServer(
    { listTicks: handler, followTicks: handler },
    { partial: true, onException: (error: unknown) => void reported.push(error) },
  );
  const { body } = await server.fetch(new Request(`http://server.test${path}`));
  const decoder = new TextDecoder();
  let read = "";
  const reading = async (): Promise<void> => {
    for await (const chunk of body ?? []) read += decoder.decode(chunk);
  };
  await expect(reading()).rejects.toThrow();
  expect(read).toBe(text);
  expect(reported.map(String)).toEqual([
    `Error: The item of ${what} is not as declared: /n must be an integer.`,
  ]);
});

test("an item that is not as declared ends the stream with every fault", async () => {
  const text = '{"n":1,"kind":"new"}\n{"n":"2","kind":"new"}\n';
  const { listTicks } = await client(answered("application/jsonl", text));
  const iterator = (await listTicks().orThrow())[Symbol.asyncIterator]();
  expect(await iterator.next()).toEqual({ done: false, value: { n: 1, kind: "new" } });
  const error = await iterator.next().then(undefined, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({
    name: "ValidationError",
    status: 200,
    faults: [{ pointer: "/n", keyword: "type", expected: "integer" }],
  });
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
});

test("a body that is not as declared rejects, whatever its status", async () => {
  const wrong = await client(answered("application/json", '{"n":1.5}'));
  await expect(wrong.getEither()).rejects.toMatchObject({
    name: "ValidationError",
    faults: [
      { pointer: "/n", keyword: "type" },
      { pointer: "/kind", keyword: "required" },
    ],
  });
  const missing = await client(answered("application/json", ""));
  await expect(missing.getEither()).rejects.toMatchObject({ faults: [{ pointer: "" }] });
  const refusal = await client(answered("application/json", "{}", 404));
  await expect(refusal.listTicks()).rejects.toMatchObject({
    status: 404,
    faults: [{ pointer: "/message" }],
  });
  const right = await client(answered("application/json", '{"n":1,"kind":"new"}'));
  await expect(right.getEither()).resolves.toMatchObject({ data: { n: 1, kind: "new" } });
});

test("who does not ask for validation bundles none, and a validator brings no other along", async () => {
  const bundled = async (contents: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: folder, loader: "ts" },
      bundle: true,
      write: false,
      format: "esm",
      conditions: ["specwright-source"],
    });
    return outputFiles[0]?.text ?? "";
  };
  const plain = await bundled(
    'import { createClient } from "./client.ts"; export { TickValidator } from "./validators.ts"; export default createClient();',
  );
  expect(plain).toContain("isTick");
  expect(plain).not.toContain("isProblem");
  expect(plain).not.toContain("answerValidators");
  const client = await bundled('export { createClient } from "./client.ts";');
  expect(client).not.toContain("isTick");
});

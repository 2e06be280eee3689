/** Dates and long integers in the program's form: compiled, and over a socket from the emitted client to the emitted server. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Temporal } from "temporal-polyfill";
import { WebSocket } from "ws";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { emitValidators } from "../../generator/emit/validators/file.ts";
import { load } from "../../generator/load/load.ts";
import { type ModelOptions, toModel } from "../../generator/model/model.ts";
import { print } from "../../generator/print/print.ts";
import { createNodeServer } from "../../runtime/server/adapters/node.ts";
import type { Server } from "../../runtime/server/server.ts";
import { compile, strictFlags } from "./compiled.ts";
import { convertedDocument } from "./conversions-document.ts";
import { emitted } from "./emitted.ts";

Object.defineProperty(globalThis, "Temporal", { value: Temporal });

/** What a user of the emitted files writes: it must compile as it stands. */
const program = `
import { createClient } from "./client.ts";
import { createServer } from "./server.ts";
import type { Event, Form, Tick, components, wire } from "./types.ts";
import { answerValidators, isEvent } from "./validators.ts";

const at = DATE("2026-01-02T03:04:05.123Z");
const least = LONG("-9223372036854775808");
const most = LONG("9223372036854775807");

export const event: Event = {
  id: least,
  at,
  ended: null,
  daily: "10:00:00Z",
  due: at,
  counts: { all: 1.5, some: most, none: LONG("0") },
  all: [[at], []],
  pair: [at, 0.5, LONG("9007199254740993")],
  next: { id: LONG("1"), at, due: at, stay: { from: at, by: "day", days: most } },
  subject: { kind: "Dog", legs: LONG("4") },
  loose: { when: "2026-01-02T03:04:05Z" },
  stay: { from: at, by: "end", until: at },
  torn: { kind: "Cat", born: "2026-01-02T03:04:05Z" },
  made: { kind: "Cat", born: at, more: at },
  alias: { n: most, at },
  size: 12345678901234567890,
  free: { at: "2026-01-02T03:04:05Z", id: 12345678901234567890 },
  MORE
};
export const ticks: Tick[] = [
  { n: LONG("1"), at },
  { n: most, at },
];
const form: Form = { id: most, at, all: [LONG("1"), least] };
async function* each<Item>(items: readonly Item[]): AsyncIterable<Item> {
  yield* items;
}

export const seen: unknown[] = [];
export const server = createServer({
  putEvent({ path, query, headers, cookies, body }) {
    const until: typeof at = query.until;
    const due: typeof at | undefined = body.due;
    seen.push({ path, query, until, headers, cookies, body, due });
    if (path.id === LONG("409")) return { status: 409, body: { latest: body.at } };
    return {
      status: 200,
      headers: { "x-last": body.at, "x-id": path.id, "x-other": "plain" },
      body: body.loose && "kind" in body.loose ? { ...body, loose: { kind: "Cat" } } : body,
    };
  },
  postForm: ({ body }) => ({ status: 200, body }),
  postMoment: ({ body }) => ({ status: 200, body }),
  listTicks: () => ({ status: 200, body: each(ticks) }),
  followTicks: () => ({ status: 200, body: each(ticks.map((data) => ({ id: "1", data }))) }),
  getLog: () => ({ status: 200, body: ticks }),
  followLog: ({ query }) => each(query.after === undefined ? [] : ticks.map(({ n }) => ({ n, at }))),
});

const onWire = { id: 1, at: "2026-01-02T03:04:05Z", due: "2026-01-02T03:04:05Z" };
export const mirrored: components["schemas"]["Event"] = onWire;
export const sentAs: wire["Event"] = onWire;
export const judged: boolean = isEvent(onWire);
// @ts-expect-error: a text is no date
export const wrongDate: Event = { id: least, at: "2026-01-02T03:04:05Z", due: at };
// @ts-expect-error: a number may have lost digits
export const wrongId: Event = { id: 5, at, due: at };
// @ts-expect-error: a time has an offset, and stays a text
export const wrongTime: Event = { id: least, at, daily: at };
// @ts-expect-error: the client takes dates
export const wrongCall = () => createClient({}).putEvent({ path: { id: least }, query: { since: "x" }, body: event });

export async function trip(baseUrl: string, WebSocket: never): Promise<Record<string, unknown>> {
  const client = createClient({ baseUrl, validate: answerValidators, WebSocket });
  const put = await client.putEvent({
    path: { id: most },
    query: { since: at, ids: [LONG("-5"), most], range: { from: at }, like: event },
    headers: { "X-At": at },
    cookies: { seen: at },
    body: event,
  });
  if (put.status !== 200) throw new Error(String(put.error.latest));
  const last: typeof at | undefined = put.headers["x-last"];
  const id: typeof most = put.headers["x-id"];
  const refused = await client.putEvent({ path: { id: LONG("409") }, body: event });
  const forms = [
    await client.postForm({ body: form }).orThrow(),
    await client.postForm({ contentType: "multipart/form-data", body: form }).orThrow(),
  ];
  const streams: unknown[] = [];
  for await (const tick of await client.listTicks().orThrow()) streams.push(tick);
  for await (const { data } of await client.followTicks().orThrow()) streams.push(data);
  for await (const tick of client.followLog({ query: { after: at } })) streams.push(tick);
  streams.push(...(await client.getLog().orThrow()));
  return {
    event: put.data,
    last,
    id,
    latest: refused.status === 409 ? refused.error.latest : undefined,
    forms,
    moment: await client.postMoment({ body: at }).orThrow(),
    streams,
  };
}
export { at, form, most };
`;

const modes = [
  {
    name: "Temporal and bigint",
    options: { dates: "temporal", int64: "bigint" },
    date: "Temporal.Instant.from",
    long: "BigInt",
    more: 'day: Temporal.PlainDate.from("2024-02-29"), took: Temporal.Duration.from("P1DT12H"), digits: most, either: [at],',
  },
  {
    name: "Date and the text of digits",
    options: { dates: "date", int64: "string" },
    date: "new Date",
    long: "String",
    // Digits and other texts cannot be told apart, so that such a union stays as it is on the wire.
    more: 'day: "2024-02-29", took: "P1DT12H", digits: "9223372036854775807", either: "2026-01-02T03:04:05Z",',
  },
  {
    name: "Date and bigint",
    options: { dates: "date", int64: "bigint" },
    date: "new Date",
    long: "BigInt",
    more: 'day: "2024-02-29", digits: most, either: at,',
  },
] as const satisfies readonly {
  readonly options: ModelOptions;
  readonly [name: string]: unknown;
}[];

interface User {
  readonly server: Server;
  readonly trip: (url: string, socket: unknown) => Promise<Record<string, unknown>>;
  readonly event: Record<string, unknown>;
  readonly at: unknown;
  readonly form: unknown;
  readonly most: unknown;
  readonly ticks: readonly unknown[];
  readonly seen: readonly Record<string, unknown>[];
}

const root = join(import.meta.dirname, `.conversions-${process.pid}`);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Dates of either kind as what tells them, since Temporal's have no members to compare. */
function comparable(value: unknown): unknown {
  if (value instanceof Date || Object.prototype.toString.call(value).startsWith("[object Temporal"))
    return `${Object.prototype.toString.call(value)} ${JSON.stringify(value)}`;
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, comparable(each)]));
}

describe.each(modes)("$name", ({ name, options, date, long, more }) => {
  const folder = join(root, name.replaceAll(" ", "-"));
  const files: Record<string, string> = {};
  beforeAll(async () => {
    const model = toModel(await load({ text: convertedDocument, name: "a.yaml" }), options);
    const validators = emitValidators(model, { importExtension: "ts" });
    Object.assign(files, await emitted(model, { validators: true }), {
      "validators.ts": await print(validators, { format: "none", outputPath: folder }),
      "user.ts": program.replaceAll("DATE", date).replaceAll("LONG", long).replace("MORE", more),
    });
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  });
  const user = async (): Promise<User> =>
    (await import(/* @vite-ignore */ pathToFileURL(join(folder, "user.ts")).href)) as User;

  test("compiles", () => {
    const types = ["node", "temporal-spec/global"];
    expect(compile(files, { ...strictFlags, types })).toEqual([]);
  });

  test("arrives in the handler and comes back, everywhere, with all of its digits", async () => {
    const { server, trip, event, at, form, most, ticks, seen } = await user();
    const node = createNodeServer(server);
    const { url } = await node.listen(0);
    onTestFinished(() => node.close(0));
    const told = comparable(await trip(url, WebSocket));
    const at1 = comparable(at);
    expect(told).toEqual(
      comparable({
        event,
        last: at,
        id: most,
        latest: at,
        forms: [form, form],
        moment: at,
        streams: [...ticks, ...ticks, ...ticks, ...ticks],
      }),
    );
    expect(comparable(seen[0])).toMatchObject({
      path: { id: most },
      query: { since: at1, range: { from: at1 }, like: comparable(event) },
      headers: { "X-At": at1 },
      cookies: { seen: at1 },
      body: comparable(event) as object,
    });
    expect(JSON.stringify(seen[0]?.["until"])).toMatch(/^"2030-01-01T00:00:00(\.000)?Z"$/);
  });

  test("the server refuses what the wire has wrong, and takes defaults for what they are", async () => {
    const { server, seen } = await user();
    const put = (body: string, id = "5") =>
      server.fetch(
        new Request(`http://server.test/events/${id}`, {
          method: "PUT",
          headers: { "content-type": "application/json" },
          body,
        }),
      );
    const wrong = await put('{"id":9223372036854775808,"at":"yesterday"}');
    expect(wrong.status).toBe(400);
    expect(((await wrong.json()) as { errors: { pointer: string }[] }).errors).toMatchObject([
      { pointer: "/id", detail: "must be of the format int64" },
      { pointer: "/at", detail: "must be of the format date-time" },
    ]);
    expect((await put('{"id":1,"at":"2026-01-01T00:00:00Z"}', "9223372036854775808")).status).toBe(
      400,
    );
    const fine = await put('{"id":9223372036854775807,"at":"2016-12-31t23:59:60.5+00:00"}');
    expect(fine.status).toBe(200);
    expect(await fine.text()).toMatch(
      /^\{"id":9223372036854775807,"at":"2016-12-31T23:59:59\.5(00)?Z","due":"2027-01-01T00:00:00(\.000)?Z"\}$/,
    );
    expect(JSON.stringify(seen.at(-1)?.["due"])).toMatch(/^"2027-01-01T00:00:00(\.000)?Z"$/);
  });
});

test("without the options nothing is other than it was", async () => {
  const loaded = await load({ text: convertedDocument, name: "a.yaml" });
  const plain = await emitted(toModel(loaded));
  expect(Object.values(plain).join("\n")).not.toMatch(/codec|conversion|interface wire/i);
  expect(await emitted(toModel(loaded, { dates: "string", int64: "number" }))).toEqual(plain);
});

/** Dates and long integers: texts and numbers as they stand, or values of another kind that were really made. */
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { type ModelOptions, toModel } from "../../generator/model/model.ts";
import { compile, languageOnly } from "../emit/compiled.ts";
import { emitted } from "../emit/emitted.ts";
import { exchanged, misfits } from "./misfits.ts";

const document = exchanged(
  "3.1.0",
  `
  Body:
    type: object
    required: [day, at, id]
    properties:
      day: { type: string, format: date }
      at: { type: string, format: date-time }
      both: { allOf: [{ $ref: "#/components/schemas/At" }] }
      either: { anyOf: [{ $ref: "#/components/schemas/At" }, { type: "null" }] }
      named: { type: object, additionalProperties: { $ref: "#/components/schemas/At" } }
      days: { type: object, additionalProperties: { type: string, format: date } }
      list: { type: array, items: { type: string, format: date-time } }
      id: { type: integer, format: int64 }
      ids: { type: array, items: { type: integer, format: int64 } }
  At: { type: string, format: date-time }
  `,
);

// Packages are found from here, and TypeScript is stripped.
const folder = join(import.meta.dirname, `.scalars-${process.pid}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a script says that has a client, a server that answers what it gets, and `seen`: what came to its handler. */
async function said(
  name: string,
  options: ModelOptions,
  timeZone: string,
  script: string,
): Promise<unknown> {
  const files = await emitted(toModel(await load({ text: document, name: "a.yaml" }), options));
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(own, file), text);
  const whole = `
import { createClient } from ${JSON.stringify(pathToFileURL(join(own, "client.ts")).href)};
import { createServer } from ${JSON.stringify(pathToFileURL(join(own, "server.ts")).href)};
const seen = [], wire = [];
const server = createServer({ exchange: ({ body }) => { seen.push(body); return { status: 200, body }; } });
const client = createClient({
  baseUrl: "http://127.0.0.1",
  fetch: async (request) => {
    wire.push(await request.clone().text());
    const response = await server.fetch(request);
    wire.push(await response.clone().text());
    return response;
  },
});
${script}`;
  writeFileSync(join(own, "script.ts"), whole);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=specwright-source", join(own, "script.ts")],
    { env: { ...process.env, TZ: timeZone } },
  );
  return JSON.parse(stdout);
}

test("T2: a date is a text wherever it stands, unless another form is asked for", async () => {
  expect(
    await misfits(
      document,
      `
    same<api.Body["day"], string>();
    same<api.Body["at"], string>();
    same<api.Body["both"], string | undefined>();
    same<Flat<NonNullable<api.Body["named"]>>, { [key: string]: string }>();
    same<api.ExchangeRequest["body"], api.Body>();
    `,
    ),
  ).toEqual([]);
});

test("T2: asked for as Date, a moment is one in each place that says so, and a day stays its text", async () => {
  const model = toModel(await load({ text: document, name: "a.yaml" }), { dates: "date" });
  const { "types.ts": types } = await emitted(model);
  const assertions = `
import type { Body } from "./types.ts";
export const day: string[] = [{} as Body].flatMap(({ day: one, days = {} }) => [one, ...Object.values(days)]);
export const at: Date[] = [{} as Body].flatMap(({ at: one, both = one, either, named = {}, list = [] }) => [
  one, both, either ?? one, ...Object.values(named), ...list,
]);
`;
  expect(compile({ "types.ts": types, "assertions.ts": assertions }, languageOnly)).toEqual([]);
});

test.each(["Pacific/Pago_Pago", "Pacific/Kiritimati"])(
  "T2: no day shifts in %s, and what is typed as Date was made one",
  async (timeZone) => {
    const script = `
const at = "2024-02-29T23:30:00.000Z";
const body = { day: "2024-03-01", at: new Date(at), both: new Date(at), either: new Date(at),
  named: { a: new Date(at) }, days: { a: "2024-03-01" }, list: [new Date(at)], id: 1 };
const data = await client.exchange({ body }).orThrow();
const dates = ({ at, both, either, named, list }) => [at, both, either, named.a, ...list];
const days = ({ day, days }) => [day, days.a];
console.log(JSON.stringify({
  hours: new Date(at).getHours(),
  dates: [data, ...seen].map((each) => dates(each).map((date) => date instanceof Date && date.toISOString())),
  days: [data, ...seen, ...wire.map((text) => JSON.parse(text))].map(days),
  wire: wire.map((text) => dates(JSON.parse(text))),
}));`;
    const at = Array.from({ length: 5 }, () => "2024-02-29T23:30:00.000Z");
    const day = ["2024-03-01", "2024-03-01"];
    expect(await said(timeZone.replace("/", "-"), { dates: "date" }, timeZone, script)).toEqual({
      hours: timeZone === "Pacific/Pago_Pago" ? 12 : 13,
      dates: [at, at],
      days: [day, day, day, day],
      wire: [at, at],
    });
  },
);

test("T14: as bigint no digit of an int64 is lost, on either way", async () => {
  const script = `
const id = 9007199254740993n, ids = [-9223372036854775808n, 9223372036854775807n, 1n];
const data = await client.exchange({ body: { day: "2024-03-01", at: "2024-03-01T00:00:00Z", id, ids } }).orThrow();
const told = ({ id, ids }) => [id, ...ids].map((each) => typeof each + " " + each);
console.log(JSON.stringify({
  values: [data, ...seen].map(told),
  wire: wire.map((text) => [...text.matchAll(/(?<=":|[[,])-?\\d+(?=[,\\]}])/g)].map(String)),
}));`;
  const digits = ["9007199254740993", "-9223372036854775808", "9223372036854775807", "1"];
  const values = digits.map((each) => `bigint ${each}`);
  expect(await said("int64", { int64: "bigint" }, "UTC", script)).toEqual({
    values: [values, values],
    wire: [digits, digits],
  });
});

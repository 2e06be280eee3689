/** Listed values as unions, constant objects and enums of TypeScript: compiled, and run from client to server. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { compile, strictFlags } from "./compiled.ts";
import { emitted, modelOf } from "./emitted.ts";

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /jobs:
    post:
      operationId: addJob
      parameters: [{ name: level, in: query, schema: { $ref: "#/components/schemas/Level", default: 2 } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } }
      responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } } }
components:
  schemas:
    Job:
      type: object
      required: [status]
      properties:
        status: { $ref: "#/components/schemas/Status" }
        before: { $ref: "#/components/schemas/Before" }
        more: { $ref: "#/components/schemas/More" }
    Status: { type: string, description: How it goes, enum: [in-progress, done, "18+", "<=", ">=", "", "constructor", Done] }
    Level: { type: integer, enum: [-1, 1, 2], x-enum-varnames: [Low, middle, high] }
    Numbers: { type: number, enum: [-1, 1, 1.5] }
    Before: { type: [string, "null"], enum: [done, null] }
    More: { type: string, x-extensible-enum: [a, b] }
    Flag: { enum: [true, false] }
    Fixed: { const: one }
`;

const erasable = strictFlags;
const withEnums: ts.CompilerOptions = { ...strictFlags, erasableSyntaxOnly: false };

test("const: an object of the values beside the union, `null` and other values included", async () => {
  const files = await emitted(await modelOf(document), { enums: "const" });
  const use = `
import { Before, Level, More, Numbers, Status, type Fixed, type Flag, type Job, type components } from "./types.ts";
const statuses: readonly Status[] = [Status.InProgress, Status._18, Status.Done, "done"];
const done: "Done" = Status.Done;
const less: "<=" = Status._3c3d;
const level: -1 | 1 | 2 = Level.Low;
const high: 2 = Level.High;
const minus: -1 = Numbers.Minus1;
const half: 1.5 = Numbers._15;
const before: Before = null;
const past: Before = Before.Done;
const more: More = "other";
const known: More = More.A;
const mirror: components["schemas"]["Status"] = Status.InProgress;
const flag: Flag = true;
const fixed: Fixed = "one";
const job: Job = { status: Object.values(Status)[0] ?? Status.Done };
export { statuses, done, less, level, high, minus, half, before, past, more, known, mirror, flag, fixed, job };
`;
  expect(compile({ ...files, "use.ts": use }, erasable)).toEqual([]);
  expect(files["types.ts"]).not.toContain("const Flag");
  expect(files["types.ts"]).not.toContain("const Fixed");
});

test("enum: where all values are listed and none is null; the others as with const", async () => {
  const files = await emitted(await modelOf(document), { enums: "enum" });
  const use = `
import { Before, Level, More, Status, type Job } from "./types.ts";
const job: Job = { status: Status.InProgress, before: Before.Done, more: More.B };
const low: Level = Level.Low;
// @ts-expect-error: an enum takes its members alone
const text: Status = "done";
export { job, low, text };
`;
  expect(compile({ ...files, "use.ts": use }, withEnums)).toEqual([]);
  expect(files["types.ts"]).toContain("export enum Status {");
  expect(files["types.ts"]).toContain("export enum Level {");
  expect(files["types.ts"]).toContain("export const Before = ");
});

test("union: types alone, as they are without the option", async () => {
  const model = await modelOf(document);
  const files = await emitted(model, { enums: "union" });
  expect(files).toEqual(await emitted(model));
  expect(files["types.ts"]).not.toMatch(/export (?:const|enum)/);
});

test.each(["const", "enum"] as const)(
  "%s: client and server exchange the values",
  async (enums) => {
    const files = await emitted(await modelOf(document), { enums, importExtension: "js" });
    const folder = join(import.meta.dirname, `.enums-${enums}`);
    await mkdir(folder, { recursive: true });
    try {
      for (const [name, text] of Object.entries(files)) {
        const { outputText } = ts.transpileModule(text, {
          compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
        });
        await writeFile(join(folder, name.replace(/ts$/, "js")), outputText);
      }
      const { Status, Level } = await import(join(folder, "types.js"));
      const { createClient } = await import(join(folder, "client.js"));
      const { createServer } = await import(join(folder, "server.js"));
      const got: unknown[] = [];
      const server = createServer({
        addJob: ({ query, body }: { query: { level: number }; body: object }) => {
          got.push(query.level);
          return { status: 200, body: { ...body, status: Status.Done } };
        },
      });
      const api = createClient({
        baseUrl: "http://api.example",
        fetch: (request: Request) => server.fetch(request),
      });
      const sent = { query: { level: Level.Low }, body: { status: Status.InProgress } };
      const answer = await api.addJob(sent);
      expect(answer).toMatchObject({ status: 200, data: { status: "Done" } });
      await api.addJob({ body: { status: Status.Done } });
      expect(got).toEqual([-1, 2]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

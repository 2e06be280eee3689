import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { compile, strictFlags } from "../emit/compiled.ts";
import { emitted, emittedNames, modelOf } from "../emit/emitted.ts";
import { misfits, schemas } from "./misfits.ts";

const goldenOf = (name: string): string =>
  join(import.meta.dirname, "../golden", name, "openapi.yaml");

const get = (operationId: string, schema: string): string =>
  `{ get: { operationId: ${operationId}, responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/${schema}" } } } } } } }`;

test("N1: a schema keeps its name, the derived type moves", async () => {
  const document = schemas(
    "3.1.0",
    `
    GetA200: { type: string }
    GetAInput: { type: number }
    GetAResult: { type: boolean }
    GetAAnswer: { type: integer }
    `,
  ).replace("paths: {}", `paths: { /a: ${get("getA", "GetA200")} }`);
  expect(
    await misfits(
      document,
      `
    same<api.GetA200, string>();
    same<api.GetAInput, number>();
    same<api.GetAOperation200, string>();
    same<api.GetAOperationInput, { [key: string]: never }>();
    `,
    ),
  ).toEqual([]);
  expect(compile({ ...(await emitted(await modelOf(document))) })).toEqual([]);
});

test.each([
  ["js", "nodenext", "./types.js"],
  ["ts", "nodenext", "./types.ts"],
  ["none", "bundler", "./types"],
] as const)(
  "N2: with importExtension %s files find each other under %s",
  async (importExtension, resolution, specifier) => {
    const model = await modelOf(
      schemas("3.1.0", "A: { type: string }").replace(
        "paths: {}",
        `paths: { /a: ${get("getA", "A")} }`,
      ),
    );
    const files = await emitted(model, { importExtension });
    expect(files["client.ts"]).toContain(`from "${specifier}"`);
    expect(files["server.ts"]).toContain(`from "${specifier}"`);
    const bundler = {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    expect(
      compile({ ...files }, { ...strictFlags, ...(resolution === "bundler" ? bundler : {}) }),
    ).toEqual([]);
  },
);

test("N2: emitted files run as they are under Node's type stripping", async () => {
  const folder = join(import.meta.dirname, "../golden/pets");
  const script = `
    const { createClient } = await import(${JSON.stringify(join(folder, "client.ts"))});
    const { createServer } = await import(${JSON.stringify(join(folder, "server.ts"))});
    console.log(typeof createClient({}).getPet, typeof createServer);`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--conditions=specwright-source",
    "--input-type=module",
    "--eval",
    script,
  ]);
  expect(stdout.trim()).toBe("function function");
});

test("N3: names that are no identifiers, reserved, global or ours compile; JSON keys stay", async () => {
  const awkward = [
    "400 x-Id My.Type package Response Record Promise Blob Omit Partial Exclude Uint8Array ArrayBuffer",
    "AsyncIterable ReadableStream Api ClientOptions Credentials ServerVariables Handlers Session Given",
    "SecurityHandlers ServerOptions createClient connect contract Client Call Success Failure Answer",
    "Array Object String Map Error paths operations components webhooks __proto__ constructor toString",
    "any string never undefined globalThis await async let type interface 日本 a_b 1.5",
  ].flatMap((line) => line.split(" "));
  const all = awkward.map(
    (name) =>
      `"${name}": { type: object, properties: { "${name}": { $ref: "#/components/schemas/${name}" } } }`,
  );
  const operations = awkward.map(
    (name, index) =>
      `/p${index}: ${get(JSON.stringify(name), name).replace("{ get", "{ post").replace("responses", `requestBody: { required: true, content: { application/octet-stream: {}, application/json: { schema: { $ref: "#/components/schemas/${name}" } } } }, parameters: [{ name: X-A, in: header, required: true, schema: { type: string } }], security: [{ key: [] }], responses`)}`,
  );
  const document =
    schemas("3.1.0", all.join("\n")).replace("paths: {}", `paths: { ${operations.join(", ")} }`) +
    "\n  securitySchemes: { key: { type: apiKey, in: header, name: k } }";
  const model = await modelOf(document);
  expect(compile({ ...(await emitted(model)) })).toEqual([]);
  expect([...model.schemas.values()].map(({ names }) => names.component)).toEqual(
    expect.arrayContaining(awkward),
  );
  expect(
    await misfits(
      schemas("3.1.0", all.join("\n")),
      `
    same<api.components["schemas"]["400"]["400"], api._400 | undefined>();
    same<api.components["schemas"]["My.Type"], api.MyType>();
    same<api.components["schemas"]["package"], api.Package>();
    same<keyof api.components["schemas"] & ("x-Id" | "日本" | 1.5), "x-Id" | "日本" | 1.5>();
    `,
    ),
  ).toEqual([]);
});

test("N3: a type parameter of ours does not stand in for a schema of its name", async () => {
  const header = "parameters: [{ name: X, in: header, required: true, schema: { type: string } }]";
  const paths = `paths: { /a: ${get("getA", "Given").replace("responses", `${header}, responses`)} }`;
  const document = schemas("3.1.0", "Given: { type: string }").replace("paths: {}", paths);
  const files = await emitted(await modelOf(document));
  expect(files["client.ts"]).toContain("Call<GetAResult, GivenType>");
  expect(compile({ ...files })).toEqual([]);
});

test("N4: enum values that are no words are literals", async () => {
  expect(
    await misfits(
      schemas(
        "3.1.0",
        `
      Sign: { type: string, enum: ["<=", ">=", "<", "18+", "-1", "", " ", "a\\"b", "a'b", "\${x}", "*/", "\\\\"] }
      Number: { type: number, enum: [-1, 0, 1.5, 1e21] }
      `,
      ),
      `
    same<api.Sign, "<=" | ">=" | "<" | "18+" | "-1" | "" | " " | 'a"b' | "a'b" | "\${x}" | "*/" | "\\\\">();
    same<api.Number, -1 | 0 | 1.5 | 1e21>();
    `,
    ),
  ).toEqual([]);
});

test("N6: names that differ by case are both kept, whatever their order", async () => {
  const names = ["foo", "Foo", "FOO", "foo_bar", "foo_Bar", "fooBar"];
  const document = (order: readonly string[]): string =>
    schemas("3.1.0", order.map((name) => `${name}: { const: ${name} }`).join("\n"));
  const assertions = `
    same<api.Foo, "Foo">();
    same<api.foo, "foo">();
    same<api.FOO, "FOO">();
    same<api.foo_bar, "foo_bar">();
    same<api.foo_Bar, "foo_Bar">();
    same<api.FooBar, "fooBar">();
    `;
  expect(
    await misfits(document(names.slice(0, 5)), assertions.split("\n").slice(0, 4).join("\n")),
  ).toEqual([]);
  expect(
    await misfits(document(names.toReversed()), assertions.split("\n").slice(0, 4).join("\n")),
  ).toEqual([]);
  const kept = [...(await modelOf(document(names))).schemas.values()].map(
    (each) => each.names.response,
  );
  expect(new Set(kept).size).toBe(names.length);
  // The files themselves are three, whatever a document calls its schemas.
  expect(emittedNames).toEqual(["types.ts", "client.ts", "server.ts"]);
});

const flags: readonly [string, ts.CompilerOptions][] = [
  ["exactOptionalPropertyTypes off", { exactOptionalPropertyTypes: false }],
  ["noUncheckedIndexedAccess off", { noUncheckedIndexedAccess: false }],
  ["noPropertyAccessFromIndexSignature", { noPropertyAccessFromIndexSignature: true }],
  ["isolatedDeclarations", { isolatedDeclarations: true, declaration: true }],
  [
    "noImplicitReturns and noFallthrough",
    { noImplicitReturns: true, noFallthroughCasesInSwitch: true },
  ],
  ["not strict", { strict: false, exactOptionalPropertyTypes: false }],
  ["libraries checked too", { skipLibCheck: false }],
];
test.each(flags)("N7: %s", async (_, options) => {
  const files: Record<string, string> = {};
  for (const golden of ["pets", "stream"]) {
    const all = await emitted(toModel(await load(goldenOf(golden))));
    for (const [name, text] of Object.entries(all)) files[`${golden}/${name}`] = text;
  }
  expect(compile(files, { ...strictFlags, ...options })).toEqual([]);
});

test("N8: without operationId method and path name an operation; another path renames nothing", async () => {
  const none = (paths: readonly string[]): string =>
    `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n${paths
      .map((path) => `  ${path}: { post: { responses: { "200": { description: d } } } }`)
      .join("\n")}`;
  const namesOf = async (paths: readonly string[]): Promise<Map<string, string>> =>
    new Map((await modelOf(none(paths))).operations.map(({ path, names }) => [path, names.call]));
  const before = await namesOf(["/users", "/users/search"]);
  expect([...before]).toEqual([
    ["/users", "postUsers"],
    ["/users/search", "postUsersSearch"],
  ]);
  const after = await namesOf(["/admins", "/users/admins", "/users", "/users/search"]);
  for (const [path, name] of before) expect(after.get(path)).toBe(name);
});

test("N9: two operations of one operationId are an error that names both places", async () => {
  const text = `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n  /a: { get: { operationId: x, responses: { "200": { description: d } } } }\n  /b: { get: { operationId: x, responses: { "200": { description: d } } } }\n`;
  const found = check(await load({ text, name: "a.yaml" })).filter(
    ({ rule }) => rule === "operation-id-unique",
  );
  expect(found.map(({ severity }) => severity)).toContain("error");
  const lines = found.flatMap(({ line, related = [] }) => [
    line,
    ...related.map((each) => each.line),
  ]);
  expect(new Set(lines)).toEqual(new Set([4, 5]));
});

test("N10: an end of comment in a description does not end the comment; lines are kept", async () => {
  const description = String.raw`"one */ two\n\n- three\n- four **/ \u2028five"`;
  const document = schemas("3.1.0", `A: { type: string, description: ${description} }`);
  const { "types.ts": types } = await emitted(await modelOf(document));
  expect(types).toContain(
    [
      "/**",
      " * one *\\/ two",
      " *",
      " * - three",
      " * - four **\\/",
      " * five",
      " */",
      "export type A = string;",
    ].join("\n"),
  );
  expect(await misfits(document, "same<api.A, string>();")).toEqual([]);
});

test("N11: the same bytes on each run, and the same names in whatever order a document is", async () => {
  const golden = goldenOf("names");
  const first = await emitted(toModel(await load(golden)));
  expect(await emitted(toModel(await load(golden)))).toEqual(first);
  const names = ["a-b", "a_b", "AB", "aB", "c", "x-y", "x.y"];
  const of = async (order: readonly string[]): Promise<string[]> =>
    [
      ...(
        await modelOf(schemas("3.1.0", order.map((name) => `${name}: { type: string }`).join("\n")))
      ).schemas.values(),
    ]
      .map((each) => `${each.names.component} ${each.names.response}`)
      .toSorted();
  expect(await of(names)).toEqual(await of(names.toReversed()));
});

test("N12: no comment that silences a tool is emitted, not even out of a description", async () => {
  const description =
    "@ts-ignore eslint-disable oxlint-disable @ts-nocheck prettier-ignore biome-ignore";
  const document = schemas("3.1.0", `A: { type: string, description: "${description}" }`);
  for (const text of Object.values(await emitted(await modelOf(document))))
    expect(text).not.toMatch(
      /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint|biome|prettier)-(disable|ignore)/,
    );
});

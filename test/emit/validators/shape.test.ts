/** What validators.ts is as code. */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import type ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../../../generator/load/load.ts";
import { toModel } from "../../../generator/model/model.ts";
import { imported, modelOfSchemas, textsOf } from "../../validation/emitted.ts";
import { wholeSchema } from "../../validation/random-schemas.ts";
import { compile, strictFlags } from "../compiled.ts";
import { modelOf } from "../emitted.ts";
import { hostileDocument, hostileNames } from "./hostile-document.ts";

const root = join(import.meta.dirname, "../../..");
const folder = join(root, ".cache/validators", `shape-${process.pid}`);
const flags: ts.CompilerOptions = {
  ...strictFlags,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  allowUnreachableCode: false,
};

beforeAll(async () => {
  for (const [name, model] of [
    ["builds", toModel(await load(join(root, "spec/openapi.yaml")))],
    ["hostile", await modelOf(hostileDocument)],
  ] as const) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(await textsOf(model)))
      writeFileSync(join(folder, name, file), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("it compiles under the strictest flags, whatever names the document has", async () => {
  expect(compile({ ...(await textsOf(await modelOf(hostileDocument))) }, flags)).toEqual([]);
});

test("it compiles whatever schemas say, contradictions included", async () => {
  const contrary = [
    { allOf: [{ const: 1 }, { const: "a" }, { type: "null" }] },
    { type: "number", allOf: [{ minLength: 1 }, { enum: ["a"] }], not: { pattern: "a" } },
    { enum: ["a", "b"], minLength: 1, anyOf: [{ const: 1 }, { type: "object", required: ["x"] }] },
    { type: "string", oneOf: [{ const: 1 }, { const: 2 }, { type: "integer", minimum: 1 }] },
    { type: ["object", "array"], enum: [[], {}], properties: { a: false }, items: false },
    { if: { const: "a" }, then: { const: 1 }, else: { type: "array", contains: { const: null } } },
    { additionalProperties: false, patternProperties: { a: true }, propertyNames: false },
    { unevaluatedProperties: false, anyOf: [{ properties: { a: true } }, true] },
    { unevaluatedItems: false, oneOf: [{ prefixItems: [true] }, { contains: { type: "string" } }] },
  ];
  const schemas = [...contrary, ...fc.sample(wholeSchema, { numRuns: 150, seed: 7 })];
  const texts = await textsOf(await modelOfSchemas(schemas));
  expect(compile({ ...texts }, flags)).toEqual([]);
});

test.each(["typescript", "typescript-6", "typescript-7"])("it compiles with %s", (compiler) => {
  const options = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: { noEmit: true, noPropertyAccessFromIndexSignature: false },
    include: ["**/*.ts"],
    exclude: [],
  };
  const project = join(folder, `tsconfig.${compiler}.json`);
  writeFileSync(project, JSON.stringify(options));
  const tsc = join(root, "node_modules", compiler, "bin/tsc");
  expect(execFileSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" })).toBe("");
});

test("hostile names and texts stay what they are", async () => {
  const { HostileValidator } = await imported(await modelOf(hostileDocument));
  const missing = HostileValidator?.faults({}) ?? [];
  const named = missing.filter(({ keyword }) => keyword === "required");
  expect(named.map(({ expected }) => expected).toSorted()).toEqual(
    hostileNames.filter((name) => name !== "undefined").toSorted(),
  );
  expect(HostileValidator?.faults(JSON.parse('{"__proto__":1}'))).toContainEqual({
    pointer: "/__proto__",
    keyword: "type",
    message: "must be an object",
    expected: "object",
  });
});

test("it is the same on every run", async () => {
  expect(await textsOf(await modelOf(hostileDocument))).toEqual(
    await textsOf(await modelOf(hostileDocument)),
  );
});

test("it says neither any nor eval, and silences no tool", async () => {
  const { "validators.ts": text } = await textsOf(
    toModel(await load(join(root, "spec/openapi.yaml"))),
  );
  expect(text).not.toMatch(/\bany\b(?! )|\beval\b|\bFunction\b|@ts-|eslint|\bas\b/);
});

test("a validator brings nothing of another", async () => {
  const bundled = async (name: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { ${name} } from "./builds/validators.ts"; console.log(${name});`,
        resolveDir: folder,
      },
      bundle: true,
      write: false,
      minify: false,
      format: "esm",
      conditions: ["specwright-source"],
    });
    return outputFiles[0]?.text ?? "";
  };
  const small = await bundled("isLogLevel");
  expect(small).not.toMatch(/isWorkspaceBuild|checkLogLevel|RegExp|isUuid|messageOf|fault/);
  expect(small.length).toBeLessThan(1000);
  const healthcheck = await bundled("HealthcheckValidator");
  expect(healthcheck).not.toMatch(/isWorkspace|isUuid|isDateTime|hasUniqueItems/);
  const nothing = await build({
    stdin: { contents: 'import "./builds/validators.ts";', resolveDir: folder },
    bundle: true,
    write: false,
    format: "esm",
    conditions: ["specwright-source"],
    logLevel: "silent",
  });
  expect(nothing.outputFiles[0]?.text.replace(/^\s*\/\/.*$/gm, "").trim()).toBe("");
});

test("it runs where code may not be made of strings", () => {
  const script = `
    import { WorkspaceBuildParameterValidator } from "./builds/validators.ts";
    console.log(JSON.stringify(WorkspaceBuildParameterValidator.faults({ name: 1, value: "a" })));
  `;
  const file = join(folder, "no-eval.ts");
  writeFileSync(file, script);
  const said = execFileSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", "--conditions=specwright-source", file],
    { encoding: "utf8" },
  );
  expect(JSON.parse(said)).toEqual([
    { pointer: "/name", keyword: "type", message: "must be a string", expected: "string" },
  ]);
});

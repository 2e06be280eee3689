/** Formatting in chunks gives the bytes of formatting whole, and asks for what changed alone. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Options, format } from "prettier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChunkCache } from "../../generator/print/cache.ts";
import { jsonChunks } from "../../generator/print/chunks/json.ts";
import { typeScriptChunks } from "../../generator/print/chunks/typescript.ts";
import { formatInChunks } from "../../generator/print/prettier.ts";
import { parsed } from "../../generator/print/verify.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specwright-chunks-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Declarations of every kind that emitters make, with comments and blank lines in odd places. */
function typeScript(members: number): string {
  const lines = ['"use client";', "// Made by a test.", 'import { a } from "./a.js";', ""];
  lines.push("/** All paths. */", "export interface paths extends Record<string, Item> {");
  for (let n = 0; n < members; n++) {
    if (n % 7 === 0) lines.push("", "    // a comment of a line");
    if (n % 3 === 0) lines.push("    /**", `     * Path ${n}`, "     */");
    if (n % 11 === 0) lines.push("    // prettier-ignore");
    lines.push(
      `    "/p${n}/{id}": { get:   operations["get${n}"], parameters: { query?: never } }`,
    );
    if (n % 5 === 0) lines.push(`    plain${n}: "a"|"b"; // trailing`, "");
    if (n % 13 === 0) lines.push(`    ${n}: {`, "      a: 1 };", "    // before the next", "");
  }
  lines.push("    // the last word", "}", "", "interface operations {");
  for (let n = 0; n < members; n++)
    lines.push(`    operation${n}: { a: "${n}", b: "${"x".repeat(n % 60)}" }`);
  lines.push('    "the-only-one-with-quotes": never', "}");
  for (let n = 0; n < members; n++) {
    if (n % 4 === 0) lines.push("");
    lines.push(`export type T${n} = "x"|"y"|{ a: Array<${n}>;   b?: string } // trailing ${n}`);
    lines.push(`export function f${n}(client: Client, input: Input${n}, options?: CallOptions) {`);
    lines.push(`  return call(client, ["/p${n}/", input.path.id], input)`, "}");
    if (n % 6 === 0) lines.push(`'looks like a directive ${n}';`, ";[1].map(String)");
    if (n % 9 === 0) lines.push(`const t${n} = \``, "interface X {", "", "`;", "/* end */");
  }
  return `${lines.join("\n")}\n`;
}

function json(members: number): string {
  const paths = Object.fromEntries(
    Array.from({ length: members }, (_, n) => [
      `/p${n}`,
      { get: { tags: ["a".repeat(n % 100), "b"], n: [n, n + 1], empty: {}, none: [] }, list: [{}] },
    ]),
  );
  const value = { openapi: "3.1.0", paths, components: { schemas: paths, empty: {} } };
  return `${JSON.stringify(value, null, 2)}\n`;
}

const configurations: readonly Options[] = [
  {},
  { printWidth: 100, semi: false, singleQuote: true },
  { useTabs: true, tabWidth: 8, quoteProps: "preserve", trailingComma: "none" },
  { quoteProps: "consistent", printWidth: 40 },
];

describe.each(configurations)("under %o", (configuration) => {
  test.each([
    ["typescript", typeScript(300)],
    ["json", json(450)],
    ["json", json(2).replaceAll("b", "\u2028".repeat(40_000))],
    ["json", `${JSON.stringify({ last: { paths: JSON.parse(json(450)) } }, null, 2)}\n`],
  ] as const)("%s in chunks equals the whole", async (language, text) => {
    await writeFile(join(folder, ".prettierrc.json"), JSON.stringify(configuration));
    const outputPath = join(folder, JSON.stringify(configuration).length + language);
    const store = memory();
    const formatted = () =>
      formatInChunks(language, text, cut(language, text), { outputPath, cache: store.cache });
    const { clearConfigCache } = await import("prettier");
    await clearConfigCache();
    // Less would be formatted whole.
    expect(text.length).toBeGreaterThan(100_000);
    const whole = await format(text, { ...configuration, parser: language, endOfLine: "lf" });
    expect((await formatted()) === whole).toBe(true);
    expect((await formatted()) === whole).toBe(true);
  });
});

test("text is cut into many chunks, none of them big", () => {
  for (const [language, text] of [
    ["typescript", typeScript(2000)],
    ["json", json(2000)],
  ] as const) {
    const chunks = cut(language, text)();
    expect(chunks.length).toBeGreaterThan(8);
    expect(Math.max(...chunks.map((chunk) => chunk.text.length))).toBeLessThan(80_000);
  }
});

test("a second run asks the formatter for nothing, a changed member for its own chunk", async () => {
  await writeFile(join(folder, ".prettierrc.json"), "{}");
  const { clearConfigCache } = await import("prettier");
  await clearConfigCache();
  const store = memory();
  const run = (text: string) =>
    formatInChunks("typescript", text, cut("typescript", text), {
      outputPath: join(folder, "cached.ts"),
      cache: store.cache,
    });
  const text = typeScript(2000);
  await run(text);
  const before = store.keys();
  await run(text);
  expect(store.writes()).toBe(1);
  await run(text.replace("Path 999", "Path nine"));
  const after = store.keys();
  expect(store.writes()).toBe(2);
  expect(after.filter((key) => !before.includes(key))).toHaveLength(1);
  expect(before.filter((key) => !after.includes(key))).toHaveLength(1);
});

test("a cache that is damaged or fails to answer changes nothing", async () => {
  const text = typeScript(300);
  const run = (cache: ChunkCache | undefined) =>
    formatInChunks("typescript", text, cut("typescript", text), {
      outputPath: join(folder, "damaged.ts"),
      cache,
    });
  const sound = await run(undefined);
  for (const damaged of ["", "{", "[1, null]", '{"a": 1}', '[["key"]]'])
    expect((await run({ read: async () => damaged, write: async () => undefined })) === sound).toBe(
      true,
    );
});

function cut(language: "typescript" | "json", text: string) {
  return () =>
    language === "json" ? jsonChunks(text) : typeScriptChunks(text, parsed("a.ts", text));
}

function memory() {
  const entries = new Map<string, string>();
  let writes = 0;
  const cache: ChunkCache = {
    read: async (name) => entries.get(name),
    write: async (name, text) => {
      writes++;
      entries.set(name, text);
    },
  };
  const keys = () =>
    [...entries.values()].flatMap((text) =>
      (JSON.parse(text) as [string, string][]).map(([key]) => key),
    );
  return { cache, keys, writes: () => writes };
}

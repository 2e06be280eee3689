import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StructureKind } from "ts-morph";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EmittedFile } from "../../generator/code/source-file.ts";
import { print, printJson } from "../../generator/print/print.ts";

const file: EmittedFile = {
  path: "types.ts",
  structure: {
    kind: StructureKind.SourceFile,
    statements: [
      "// First line.",
      {
        kind: StructureKind.Interface,
        name: "A",
        isExported: true,
        docs: ["What\nit is."],
        properties: [{ name: "a", type: '"x"|"y"' }],
      },
    ],
  },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specwright-print-"));
  await writeFile(join(folder, ".prettierrc.json"), '{ "singleQuote": true, "endOfLine": "crlf" }');
  await writeFile(join(folder, ".prettierignore"), "*");
  await writeFile(join(folder, ".editorconfig"), "root = true\n[*]\nindent_size = 3\n");
});
afterAll(() => rm(folder, { recursive: true }));

const at = (path: string) => join(folder, "generated", path);

test("prettier follows the user's configuration, ignores .prettierignore and ends lines with LF", async () => {
  const text = await print(file, { format: "prettier", outputPath: at("types.ts") });
  expect(text).toBe(
    "// First line.\n\n/**\n * What\n * it is.\n */\nexport interface A {\n   a: 'x' | 'y';\n}\n",
  );
});

test("oxfmt follows the same configuration", async () => {
  const text = await print(file, { format: "oxfmt", outputPath: at("types.ts") });
  expect(text).toBe(await print(file, { format: "prettier", outputPath: at("types.ts") }));
});

test("none gives the text as printed", async () => {
  const text = await print(file, { format: "none", outputPath: at("types.ts") });
  expect(text).toContain('  a: "x"|"y";\n');
});

test("text that does not parse is a fault of ours, named with its line", async () => {
  const broken: EmittedFile = {
    path: "client.ts",
    structure: { kind: StructureKind.SourceFile, statements: ["const a = 1;", "const b = ;"] },
  };
  for (const format of ["none", "prettier", "oxfmt"] as const)
    await expect(print(broken, { format, outputPath: at("client.ts") })).rejects.toThrow(
      "what was emitted for client.ts does not parse: line 2: Expression expected. (const b = ;)",
    );
});

test("a broken configuration of prettier is told with what to do", async () => {
  const other = await mkdtemp(join(tmpdir(), "specwright-print-"));
  try {
    await writeFile(join(other, ".prettierrc.json"), "{ not json");
    await expect(
      print(file, { format: "prettier", outputPath: join(other, "types.ts") }),
    ).rejects.toMatchObject({
      name: "CannotRunError",
      message: expect.stringContaining("prettier's configuration cannot be read"),
      hint: "mend it, or use --format none",
    });
  } finally {
    await rm(other, { recursive: true });
  }
});

test("JSON keeps the order of its members and hostile names", async () => {
  const value = JSON.parse('{"b":[1,2],"__proto__":{"x":"\\u2028*/"},"a":[]}');
  const none = await printJson(value, { format: "none", outputPath: at("openapi.json") });
  expect(none).toBe(`${JSON.stringify(value, null, 2)}\n`);
  const pretty = await printJson(value, { format: "prettier", outputPath: at("openapi.json") });
  expect(Object.keys(JSON.parse(pretty))).toEqual(["b", "__proto__", "a"]);
  expect(pretty).toContain('   "b": [1, 2],');
});

/** What emitted text must not hold, and what linters say of it. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { repository } from "./compilers.ts";

const files = ["types.ts", "client.ts", "server.ts", "validators.ts"] as const;

const read = (file: string): Promise<string> =>
  readFile(join(repository, "generated", file), "utf8");

/** Whatever makes the compiler look away: `any`, `as`, `!`, `enum`s and namespaces, which are no types alone. */
const loose = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AnyKeyword, "any"],
  [ts.SyntaxKind.AsExpression, "as"],
  [ts.SyntaxKind.TypeAssertionExpression, "<T>"],
  [ts.SyntaxKind.NonNullExpression, "!"],
  [ts.SyntaxKind.EnumDeclaration, "enum"],
  [ts.SyntaxKind.ModuleDeclaration, "namespace"],
]);

function looseIn(text: string): string[] {
  const source = ts.createSourceFile("text.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const name = loose.get(node.kind);
    if (name !== undefined) {
      found.push(
        `${name} at line ${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`,
      );
    }
    node.forEachChild(look);
  };
  look(source);
  return found;
}

describe.each(files)("%s", (file) => {
  test("holds nothing that makes the compiler look away", async () => {
    expect(looseIn(await read(file))).toEqual([]);
  });

  test("N12: holds no suppression comment", async () => {
    expect(
      (await read(file)).match(
        /@ts-\w+|(eslint|oxlint|prettier|biome|v8|istanbul)-?\s?(disable|ignore)/g,
      ),
    ).toBeNull();
  });

  test("N2: imports only its neighbours and the runtime", async () => {
    const specifiers = [...(await read(file)).matchAll(/ from "([^"]+)";$/gm)].map(
      ([, name]) => name,
    );
    expect(specifiers).toEqual(
      {
        "types.ts": [],
        "client.ts": ["./types.ts", "specwright-runtime/client"],
        "server.ts": ["./types.ts", "./validators.ts", "specwright-runtime/server"],
        "validators.ts": ["./types.ts", "specwright-runtime/validation"],
      }[file],
    );
  });

  test("C4: holds no module state", async () => {
    expect((await read(file)).match(/^(export )?(let|var) .*$/gm)).toBeNull();
  });
});

test("the judge of looseness finds what it is to find", () => {
  const text = "export const a = b as any;\nenum C {}\nexport const d = e!;";
  expect(looseIn(text)).toEqual(["as at line 1", "any at line 1", "enum at line 2", "! at line 3"]);
});

test("a linter with the repository's rules finds nothing", async () => {
  const rules = ["--config", join(repository, "oxlint.config.ts")];
  const oxlint = join(repository, "node_modules", "oxlint", "bin", "oxlint");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [oxlint, ...rules, "--no-ignore", "--deny-warnings", "--format", "json", ...files],
    { cwd: join(repository, "generated") },
  );
  const { diagnostics, number_of_files: count } = JSON.parse(stdout) as {
    diagnostics: unknown[];
    number_of_files: number;
  };
  expect(diagnostics).toEqual([]);
  expect(count).toBe(files.length);
});

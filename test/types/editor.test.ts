/** What editors show of emitted code: what is deprecated, and what completes. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { loadContract, operationsOf, schemasOf } from "../spec/contract.ts";
import { listAt, objectsAt, textAt } from "../spec/json.ts";
import { repository } from "./compilers.ts";

const contract = await loadContract();

const isDeprecated = (node: ts.Node): boolean =>
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "deprecated");

/** The deprecated declarations at the top of an emitted file, and `Owner.member` of those inside. */
async function deprecatedIn(file: string): Promise<string[]> {
  const path = join(repository, "generated", file);
  const source = ts.createSourceFile(
    path,
    await readFile(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const inside = (owner: string, node: ts.Node): void => {
    const member = ts.isPropertySignature(node) || ts.isMethodSignature(node);
    if (member && isDeprecated(node)) found.push(`${owner}.${node.name.getText()}`);
    node.forEachChild((child) => inside(owner, child));
  };
  for (const statement of source.statements) {
    const named =
      ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isFunctionDeclaration(statement);
    if (!named || statement.name === undefined) continue;
    if (isDeprecated(statement)) found.push(statement.name.text);
    inside(statement.name.text, statement);
  }
  return found;
}

describe("@deprecated stands where the document says so, and nowhere else", () => {
  test("on the properties of schemas", async () => {
    const declared = schemasOf(contract).flatMap(([name, schema]) =>
      objectsAt(schema, "properties")
        .filter(([, property]) => property["deprecated"] === true)
        .map(([property]) => `${name}.${property}`),
    );
    const names = new Set(schemasOf(contract).map(([name]) => name));
    const found = (await deprecatedIn("types.ts")).filter((each) =>
      names.has(each.split(".")[0] ?? ""),
    );
    expect(found.toSorted()).toEqual(declared.toSorted());
    expect(found.length).toBeGreaterThan(1);
  });

  test("on the operation, in the client and in the server", async () => {
    const declared = operationsOf(contract)
      .filter(({ value }) => value["deprecated"] === true)
      .map(({ value }) => textAt(value, "operationId"));
    expect(declared).toEqual(["listWorkspaceBuildResources"]);
    expect(await deprecatedIn("client.ts")).toEqual([
      "Api.listWorkspaceBuildResources",
      "listWorkspaceBuildResources",
    ]);
    expect(await deprecatedIn("server.ts")).toEqual(["Handlers.listWorkspaceBuildResources"]);
  });
});

/** The texts that an editor offers at the mark `|`. */
function completionsAt(marked: string): string[] {
  const name = join(repository, "generated", "in-an-editor.ts");
  const at = marked.indexOf("|");
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const service = ts.createLanguageService({
    getScriptFileNames: () => [name],
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => {
      const content = file === name ? text : ts.sys.readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => repository,
    getCompilationSettings: () => ({
      strict: true,
      module: ts.ModuleKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => file === name || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
  });
  const found = service.getCompletionsAtPosition(name, at, {});
  return (found?.entries ?? []).map(({ name: entry }) => entry);
}

describe("T9: open enums complete to what the contract knows", () => {
  const open = schemasOf(contract).filter(([, schema]) => schema["x-extensible-enum"] === true);

  test("there are some", () => expect(open.length).toBeGreaterThan(10));

  test.each(open)("%s", (name, schema) => {
    const offered = completionsAt(
      `import type { ${name} } from "./types.ts";\nexport const x: ${name} = "|";`,
    );
    expect(offered.toSorted()).toEqual(listAt(schema, "enum").map(String).toSorted());
  });
});

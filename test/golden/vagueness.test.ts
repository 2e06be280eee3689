import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { expect, test } from "vitest";
import { bundle } from "../../generator/bundle/bundle.ts";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { emitted } from "../emit/emitted.ts";
import { goldenFolder, goldens } from "./goldens.ts";

const documents = [
  ...goldens.map((golden) => join(goldenFolder, golden, "openapi.yaml")),
  join(import.meta.dirname, "../../spec/openapi.yaml"),
];

test.each(documents)("%s: no vaguer than openapi-typescript", async (path) => {
  const loaded = await load(path);
  const ours = vagueness((await emitted(toModel(loaded)))["types.ts"]);
  const document = structuredClone(bundle(loaded)) as Parameters<typeof openapiTS>[0];
  const theirs = vagueness(astToString(await openapiTS(document, { silent: true })));
  expect(ours.unknown).toBeLessThanOrEqual(theirs.unknown);
  expect(ours.signatures).toBeLessThanOrEqual(theirs.signatures);
  // Both counted something: every response has the signature of its headers.
  expect(ours.signatures).toBeGreaterThan(0);
});

/** How often `unknown` and index signatures stand in the shape, and in the types that it refers to. */
function vagueness(text: string): { unknown: number; signatures: number } {
  const file = ts.createSourceFile("types.ts", text, ts.ScriptTarget.Latest);
  const declarations = new Map<string, ts.Node>();
  for (const statement of file.statements)
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      declarations.set(statement.name.text, statement);
  const count = { unknown: 0, signatures: 0 };
  const seen = new Set<string>();
  const enter = (name: string): void => {
    const declaration = seen.has(name) ? undefined : declarations.get(name);
    seen.add(name);
    if (declaration) visit(declaration);
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.UnknownKeyword) count.unknown++;
    if (ts.isIndexSignatureDeclaration(node)) count.signatures++;
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
      const { text: name } = node.typeName;
      // openapi-typescript writes some of its signatures as `Record<string, never>`.
      if (name === "Record" && !declarations.has(name)) count.signatures++;
      enter(name);
    }
    ts.forEachChild(node, visit);
  };
  for (const root of ["paths", "webhooks", "components", "operations", "$defs"]) enter(root);
  return count;
}

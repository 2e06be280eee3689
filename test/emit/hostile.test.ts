import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { type Finding, findingsOf, memoryFolder, programOf } from "./compiled.ts";
import { emitted } from "./emitted.ts";
import { hostileDocument } from "./hostile.ts";

test("hostile texts in every position: what is emitted parses, compiles and says them back", async () => {
  // One program for many documents: the compiler costs a second before it reads the first.
  const many = fc.array(hostileDocument, { minLength: 20, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(many, async (documents) => {
      const files: Record<string, string> = {};
      for (const [index, { document }] of documents.entries()) {
        const text = JSON.stringify(document);
        const all = await emitted(toModel(await load({ text, name: "openapi.json" })));
        for (const [name, content] of Object.entries(all)) files[`${index}/${name}`] = content;
      }
      const program = programOf(files);
      const found = findingsOf(program).map((each) => ({ ...each, text: lineOf(files, each) }));
      expect(found).toEqual([]);
      for (const [index, { typed, described, checked }] of documents.entries()) {
        const missing = (name: string, texts: readonly string[]): string[] => {
          const said = textsIn(program, `${index}/${name}`);
          return texts.filter((text) => !said.has(text));
        };
        expect(missing("types.ts", typed)).toEqual([]);
        expect(missing("client.ts", described)).toEqual([]);
        expect(missing("server.ts", checked)).toEqual([]);
      }
    }),
    // A document is too large to be shrunk in reasonable time; what is found shows its own line.
    { numRuns: 3, endOnFailure: true },
  );
});

/** Every text that a file says: literals and the names of members. */
function textsIn(program: ts.Program, name: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isIdentifier(node)) found.add(node.text);
    if (ts.isNumericLiteral(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  const file = program.getSourceFile(`${memoryFolder}/${name}`);
  if (!file) throw new Error(`${name} is no file of the program`);
  visit(file);
  return found;
}

function lineOf(files: Readonly<Record<string, string>>, { file, line }: Finding): string {
  return files[file]?.split("\n")[line - 1]?.trim() ?? "";
}

/** A file that a person goes on with. */
import { type SourceFileStructure, StructureKind } from "ts-morph";
import type { Code } from "../code/code.ts";
import type { Declaration } from "../code/declarations.ts";
import { importsOf, namesOf, rendered } from "../code/imports.ts";
import type { EmittedFile } from "../code/source-file.ts";
import { structureOf } from "../code/structure.ts";

/** As an emitted file, but for the first line of those, which forbids to edit them. */
export function stubFile(path: string, declarations: readonly Declaration[]): EmittedFile {
  const names = namesOf(declarations);
  const text = (part: Code): string => rendered(part, names);
  const imports = importsOf(names);
  const statements = declarations.map((declaration, index) => {
    const structure = structureOf(declaration, text);
    return index === 0 && imports.length === 0 ? { ...structure, leadingTrivia: "" } : structure;
  });
  const structure: SourceFileStructure = {
    kind: StructureKind.SourceFile,
    statements: [...imports, ...statements],
  };
  return { path, structure };
}

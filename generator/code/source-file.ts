/** Makes one emitted file: gathers the imports that its declarations carry and settles their names. */
import { type SourceFileStructure, StructureKind } from "ts-morph";
import type { Code } from "./code.ts";
import type { Declaration } from "./declarations.ts";
import { importsOf, namesOf, rendered } from "./imports.ts";
import { structureOf } from "./structure.ts";

/** A file as an emitter gives it: where it goes in the output folder, and what print makes of it. */
export interface EmittedFile {
  /** From a closed set of ours, such as `types.ts`; never made of a document's text. */
  readonly path: string;
  readonly structure: SourceFileStructure;
}

/** One file of declarations, in their order, below the imports that they need. */
export function sourceFile(path: string, declarations: readonly Declaration[]): EmittedFile {
  const names = namesOf(declarations);
  const text = (part: Code): string => rendered(part, names);
  return {
    path,
    structure: {
      kind: StructureKind.SourceFile,
      statements: [
        "// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.",
        ...importsOf(names),
        ...declarations.map((declaration) => structureOf(declaration, text)),
      ],
    },
  };
}

/** types.ts: every schema and operation as TypeScript types. */
import { type EmittedFile, sourceFile } from "../../code/source-file.ts";
import type { ApiModel } from "../../model/api-model.ts";
import { documentDeclarations } from "./document.ts";
import { operationDeclarations } from "./operations.ts";
import { schemaDeclarations } from "./schemas.ts";

/** Emits `types.ts`: the schemas, the types of the operations, and the shape that openapi-typescript gives. */
export function emitTypes(model: ApiModel): EmittedFile {
  return sourceFile("types.ts", [
    ...schemaDeclarations(model),
    ...operationDeclarations(model),
    ...documentDeclarations(model),
  ]);
}

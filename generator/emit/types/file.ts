/** types.ts: every schema and operation as TypeScript types. */
import { type EmittedFile, sourceFile } from "../../code/source-file.ts";
import type { ApiModel } from "../../model/api-model.ts";
import type { EmitOptions } from "../options.ts";
import { documentDeclarations } from "./document.ts";
import { operationDeclarations } from "./operations.ts";
import { schemaDeclarations } from "./schemas.ts";
import { wireDeclarations } from "./wire.ts";

/** Emits `types.ts`: the schemas, the types of the operations, and the shape that openapi-typescript gives. */
export function emitTypes(model: ApiModel, options: EmitOptions = {}): EmittedFile {
  return sourceFile("types.ts", [
    ...schemaDeclarations(model, options),
    ...operationDeclarations(model),
    ...wireDeclarations(model),
    ...documentDeclarations(model),
  ]);
}

/** A document on one sheet, and what our stages make of it. */
import { bundle } from "../../generator/bundle/bundle.ts";
import { emitTypes } from "../../generator/emit/types/file.ts";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { print } from "../../generator/print/print.ts";

/** The bundled document, as JSON. */
export async function bundled(path: string): Promise<string> {
  return JSON.stringify(bundle(await load(path)));
}

/** The types of a document, given as JSON. */
export async function ourTypes(document: string): Promise<string> {
  const model = toModel(await load({ text: document, name: "openapi.json" }));
  const file = emitTypes(model);
  return print(file, { format: "none", outputPath: file.path });
}

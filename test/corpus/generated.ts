/** A document through the real stages, in memory. */
import { check } from "../../generator/check/check.ts";
import type { EmittedFile } from "../../generator/code/source-file.ts";
import type { Diagnostic } from "../../generator/diagnostic.ts";
import { emitClient } from "../../generator/emit/client/file.ts";
import { emitServer } from "../../generator/emit/server/file.ts";
import { emitTypes } from "../../generator/emit/types/file.ts";
import type { Loaded } from "../../generator/load/loaded.ts";
import { load } from "../../generator/load/load.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { toModel } from "../../generator/model/model.ts";
import { print } from "../../generator/print/print.ts";

export interface Generated {
  readonly loaded: Loaded;
  readonly diagnostics: readonly Diagnostic[];
  readonly model: ApiModel;
  /** The text of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
}

const emitters = { types: emitTypes, client: emitClient, server: emitServer };
export type EmitterName = keyof typeof emitters;
export const emitterNames = Object.keys(emitters) as readonly EmitterName[];

/** What is made of the document at a path, laid out by no formatter. */
export async function generated(
  path: string,
  emit: readonly EmitterName[] = emitterNames,
): Promise<Generated> {
  const loaded = await load(path);
  const diagnostics = check(loaded, { preset: "codegen" });
  const model = toModel(loaded);
  const files = new Map<string, string>();
  for (const name of emit) {
    const file: EmittedFile = emitters[name](model, { importExtension: "js" });
    files.set(file.path, await print(file, { format: "none", outputPath: file.path }));
  }
  return { loaded, diagnostics, model, files };
}

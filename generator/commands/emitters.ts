/** From a name of an option to the file that it stands for; each emitter is imported when asked for. */
import { bundle } from "../bundle/bundle.ts";
import type { EmittedFile } from "../code/source-file.ts";
import type { ValidatorOptions } from "../emit/validators/options.ts";
import type { Loaded } from "../load/loaded.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { FormatOptions } from "../print/format.ts";
import type { OutputFile } from "../write/plan.ts";
import type { Emit, Enums, ImportExtension } from "./emit-names.ts";

interface EmitterOptions extends ValidatorOptions {
  readonly importExtension: ImportExtension;
  readonly enums: Enums | undefined;
  readonly groupByTags: boolean | undefined;
  /** Whether `validators.ts` is among the files. */
  readonly validators: boolean;
}

type Emitter = (model: ApiModel, options: EmitterOptions) => EmittedFile;

const emitters: Readonly<Record<Exclude<Emit, "document">, () => Promise<Emitter>>> = {
  types: async () => (await import("../emit/types/file.ts")).emitTypes,
  client: async () => (await import("../emit/client/file.ts")).emitClient,
  server: async () => (await import("../emit/server/file.ts")).emitServer,
  validators: async () => (await import("../emit/validators/file.ts")).emitValidators,
};

const documentPath = "openapi.json";

/** The text of one emitted file; `formatFor` says how a file of a given path is laid out. */
export async function emitted(
  name: Emit,
  loaded: Loaded,
  model: ApiModel,
  options: EmitterOptions,
  formatFor: (path: string) => FormatOptions,
): Promise<OutputFile> {
  const { print, printJson } = await import("../print/print.ts");
  if (name === "document")
    return { path: documentPath, text: await printJson(bundle(loaded), formatFor(documentPath)) };
  const emit = await emitters[name]();
  const file = emit(model, options);
  return { path: file.path, text: await print(file, formatFor(file.path)) };
}

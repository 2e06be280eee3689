/** From a document to the files made of it. */
import { join, resolve } from "node:path";
import { byPlace, type Diagnostic } from "../diagnostic.ts";
import type { FormatImport } from "../emit/validators/options.ts";
import type { Loaded } from "../load/loaded.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { Dates, Int64 } from "../model/scalar-type.ts";
import type { Selection } from "../model/select.ts";
import type { Renames } from "../naming/rename.ts";
import type { ChunkCache } from "../print/cache.ts";
import type { Format } from "../print/format.ts";
import type { FileAction, FileChange, OutputFile } from "../write/plan.ts";
import type { WritePort } from "../write/write-port.ts";
import { checkForCode, type CodeCheckOptions } from "./check-for-code.ts";
import { type Emit, type Enums, type ImportExtension, emitNames } from "./emit-names.ts";
import { keepRemote, loadDocument } from "./load-document.ts";
import type { Input, ReadOptions } from "./read-options.ts";
import { type ReportedDiagnostic, reported } from "./reported.ts";

/** How types are written where there is a choice. */
export interface TypeOptions {
  /**
   * What a schema that lists its values is: a `union` of them, a `const` object beside that union, or an
   * `enum` of TypeScript, where it lists all of them and no `null`. Default: `union`.
   */
  readonly enums?: Enums;
  /**
   * Formats, such as `uuid`, whose texts have types of their own: no other text fits where one is asked
   * for. Default: none.
   */
  readonly brand?: readonly string[];
  /**
   * What `date-time` is: a text (`string`), a `Date` (`date`), or a `Temporal.Instant` (`temporal`), which
   * makes `date` a `Temporal.PlainDate` and `duration` a `Temporal.Duration` too. Client and server
   * convert. Default: `string`.
   */
  readonly dates?: Dates;
  /**
   * What `int64` is: a `number`, which loses digits beyond 2^53, a `bigint`, or the text of its digits
   * (`string`). Client and server convert. Default: `number`.
   */
  readonly int64?: Int64;
}

/** What is generated, from what, and where to. */
export interface GenerateOptions extends ReadOptions, CodeCheckOptions {
  readonly input: Input;
  /** The folder for what is emitted, relative to `cwd`. Default: `generated`. */
  readonly output?: string;
  /** What is emitted. Default: all. */
  readonly emit?: readonly Emit[];
  /** Who lays it out. Default: `prettier`, with the project's own configuration. */
  readonly format?: Format;
  /** How emitted files import each other. Default: `js`. */
  readonly importExtension?: ImportExtension;
  /** What types are written as, where there is a choice. */
  readonly types?: TypeOptions;
  /** Whether the bound client has its operations in groups, by the first tag of each. Default: no. */
  readonly groupByTags?: boolean;
  /** Names instead of those that the document suggests. Default: none. */
  readonly rename?: Renames;
  /** The operations that code is made of, with what they need; `openapi.json` has all. Default: all. */
  readonly select?: Selection;
  /** Whether validators hold texts to their `format`. Default: yes. */
  readonly assertFormats?: boolean;
  /** Formats of one's own, by name. Default: none. */
  readonly formats?: Readonly<Record<string, FormatImport>>;
  /** Writes nothing and shows how the output would change. Default: no. */
  readonly check?: boolean;
  /** Whether warnings stop the run as errors do. Default: no. */
  readonly strict?: boolean;
  /** Interrupts the run before its first file is replaced; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** The file system that is written to. Default: the machine's. */
  readonly port?: WritePort;
}

/** An emitted file, and what happened to it (with `check`: what would). */
export interface GeneratedFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly action: FileAction;
  /** Of the file as emitted; zero for one that is emitted no more. */
  readonly lines: number;
  /** As `lines`, in UTF-8. */
  readonly bytes: number;
}

export interface GenerateResult {
  /** What was found in the document, ordered by place. */
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** The text of every file that was read, by the name that diagnostics give it. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whether a diagnostic stopped the run: then nothing was emitted, and the old output stands. */
  readonly refused: boolean;
  /** The output folder, absolute. */
  readonly output: string;
  /** By path; empty when the run was refused. */
  readonly files: readonly GeneratedFile[];
  /** Operations and named schemas of the document; zero when the run was refused. */
  readonly operations: number;
  readonly schemas: number;
  /** With `check`: a unified diff from the output to what would be written; empty when they are equal. */
  readonly drift: string;
}

/**
 * Loads, checks, emits, formats and writes; only files that change are touched, all of them or none.
 *
 * A document that is wrong is a result with diagnostics. Rejects with a `CannotRunError` when the input
 * or the output cannot be used, with the signal's reason when interrupted, and with any other error for
 * a fault of ours; whenever it rejects, the old output stands.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { signal, strict = false } = options;
  const output = resolve(options.cwd ?? process.cwd(), options.output ?? "generated");
  const loaded = await loadDocument(options.input, options);
  const diagnostics = checkForCode(loaded, options);
  const sources = new Map([...loaded.files.values()].map(({ name, text }) => [name, text]));
  const named = (found: readonly Diagnostic[]) =>
    reported(found, loaded.files.values(), options.cwd);
  const nothing = { output, files: [], operations: 0, schemas: 0, drift: "" };
  if (diagnostics.some(({ severity }) => strict || severity === "error"))
    return { ...nothing, diagnostics: await named(diagnostics), sources, refused: true };
  const { refuseUnusable } = await import("../write/write.ts");
  await refuseUnusable(output, options.port);
  signal?.throwIfAborted();
  const { toModel } = await import("../model/model.ts");
  const { selected } = await import("../model/select.ts");
  const whole = toModel(loaded, {
    ...(options.rename && { rename: options.rename }),
    ...(options.types?.brand && { brand: options.types.brand }),
    ...(options.types?.dates && { dates: options.types.dates }),
    ...(options.types?.int64 && { int64: options.types.int64 }),
  });
  const model = options.select ? selected(whole, options.select) : whole;
  // Keywords that no validator can hold a value to are found by whoever reads them all.
  diagnostics.push(...model.diagnostics);
  diagnostics.sort(byPlace);
  if (diagnostics.some(({ severity }) => strict || severity === "error"))
    return { ...nothing, diagnostics: await named(diagnostics), sources, refused: true };
  const files = await emitAll(loaded, model, output, options);
  signal?.throwIfAborted();
  const { changes, drift } = await (options.check ? compared : written)(output, files, options);
  if (options.check !== true) await keepRemote(loaded, options);
  return {
    diagnostics: await named(diagnostics),
    sources,
    refused: false,
    output,
    files: changes.map((change) => measured(change, files)),
    operations: model.operations.length,
    schemas: model.schemas.size,
    drift,
  };
}

async function emitAll(
  loaded: Loaded,
  model: ApiModel,
  output: string,
  options: GenerateOptions,
): Promise<OutputFile[]> {
  const { emit = emitNames, format = "prettier", importExtension = "js", signal } = options;
  const [{ emitted }, { chunkStoreFor }] = await Promise.all([
    import("./emitters.ts"),
    import("../write/chunk-store.ts"),
  ]);
  const store = (await chunkStoreFor(output)) ?? (await chunkStoreFor(resolve(options.cwd ?? ".")));
  const cache = options.check ? store && readOnly(store) : store;
  const formatFor = (path: string) => ({ format, outputPath: join(output, path), cache });
  const files: OutputFile[] = [];
  const emitterOptions = {
    importExtension,
    enums: options.types?.enums,
    groupByTags: options.groupByTags,
    validators: emit.includes("validators"),
    assertFormats: options.assertFormats,
    formats: options.formats,
  };
  for (const name of emitNames.filter((known) => emit.includes(known))) {
    signal?.throwIfAborted();
    files.push(await emitted(name, loaded, model, emitterOptions, formatFor));
  }
  return files;
}

interface Outcome {
  readonly changes: readonly FileChange[];
  readonly drift: string;
}

async function written(
  output: string,
  files: readonly OutputFile[],
  { port, signal }: GenerateOptions,
): Promise<Outcome> {
  const { write } = await import("../write/write.ts");
  return { changes: await write(output, files, { ...(port && { port }), signal }), drift: "" };
}

async function compared(
  output: string,
  files: readonly OutputFile[],
  { port }: GenerateOptions,
): Promise<Outcome> {
  const { compare } = await import("../write/write.ts");
  const { driftOf } = await import("../write/drift.ts");
  const { plan, present } = await compare(output, files, { ...(port && { port }) });
  return { changes: plan.changes, drift: driftOf(plan, present) };
}

/** A run that only compares leaves nothing behind, not even what it learned. */
function readOnly({ read }: ChunkCache): ChunkCache {
  return { read, write: async () => undefined };
}

function measured({ path, action }: FileChange, files: readonly OutputFile[]): GeneratedFile {
  const text = files.find((file) => file.path === path)?.text ?? "";
  const lines = text.split("\n").length - 1;
  return { path, action, lines, bytes: Buffer.byteLength(text) };
}

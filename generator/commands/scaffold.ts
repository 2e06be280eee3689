/** Stubs of handlers for a person to fill: what is missing is added, what stands is never touched. */
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { EmittedFile } from "../code/source-file.ts";
import { CannotRunError } from "../diagnostic.ts";
import type { Format } from "../print/format.ts";
import type { OutputFile } from "../write/plan.ts";
import { telling } from "../write/telling.ts";
import { checkForCode, type CodeCheckOptions } from "./check-for-code.ts";
import type { ImportExtension } from "./emit-names.ts";
import { hasLitter, nodePlacePort, type PlacePort, placeNew } from "./place-new.ts";
import { loadDocument } from "./load-document.ts";
import type { Selection } from "../model/select.ts";
import type { Renames } from "../naming/rename.ts";
import type { Input, ReadOptions } from "./read-options.ts";
import { type ReportedDiagnostic, reported } from "./reported.ts";

const indexPath = "index.ts";

/** What stubs are made of, and where they go. */
export interface ScaffoldOptions extends ReadOptions, CodeCheckOptions {
  readonly input: Input;
  /** The folder for the handlers, relative to `cwd`. */
  readonly handlers: string;
  /** The folder of what `generate` emits, relative to `cwd`: stubs import its `server.ts`. Default: `generated`. */
  readonly output?: string;
  /** Who lays stubs out. Default: `prettier`, with the project's own configuration. */
  readonly format?: Format;
  /** How files import each other. Default: `js`. */
  readonly importExtension?: ImportExtension;
  /** Names instead of those that the document suggests, as `generate` had them. Default: none. */
  readonly rename?: Renames;
  /** The operations that handlers are for. Default: all. */
  readonly select?: Selection;
  /** Whether warnings stop the run as errors do. Default: no. */
  readonly strict?: boolean;
  /** Interrupts the run before its first file is there; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
  /** The file system that is written to. Default: the machine's. */
  readonly port?: PlacePort;
}

/** A file of the handlers' folder that an operation needs. */
export interface ScaffoldedFile {
  /** Relative to the folder. */
  readonly path: string;
  /** `kept`: it stood there already, and has every byte that it had. */
  readonly action: "created" | "kept";
}

/** What a person adds to `index.ts`, which stands and lacks handlers. */
export interface IndexAdditions {
  /** Import lines. */
  readonly imports: string;
  /** Members of the object, a line each. */
  readonly members: readonly string[];
}

export interface ScaffoldResult {
  /** What was found in the document, ordered by place. */
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** The text of every file that was read, by the name that diagnostics give it. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whether a diagnostic stopped the run: then nothing was written. */
  readonly refused: boolean;
  /** The handlers' folder, absolute. */
  readonly handlers: string;
  /** By path; empty when the run was refused. */
  readonly files: readonly ScaffoldedFile[];
  /** The operations of the document; zero when the run was refused. */
  readonly operations: number;
  /** Absent where the index has every handler. */
  readonly additions?: IndexAdditions;
  /** Whether the `server.ts` that stubs import is there. */
  readonly isGenerated: boolean;
}

/**
 * Writes a file for each operation and each stream, `session.ts`, and `index.ts`, which joins the
 * handlers: those that are not there. A handler that the index takes from elsewhere needs no file.
 *
 * A document that is wrong is a result with diagnostics. Rejects with a `CannotRunError` when the input
 * or a folder cannot be used, with the signal's reason when interrupted, and with any other error for a
 * fault of ours. Every file that is there afterwards is whole.
 */
export async function scaffold(options: ScaffoldOptions): Promise<ScaffoldResult> {
  const { cwd = process.cwd(), strict = false, signal, port = nodePlacePort() } = options;
  const handlers = resolve(cwd, options.handlers);
  const output = resolve(cwd, options.output ?? "generated");
  const way = wayTo(output, handlers);
  const loaded = await loadDocument(options.input, options);
  const checked = checkForCode(loaded, options);
  const diagnostics = await reported(checked, loaded.files.values(), cwd);
  const sources = new Map([...loaded.files.values()].map(({ name, text }) => [name, text]));
  const found = { diagnostics, sources, handlers };
  if (diagnostics.some(({ severity }) => strict || severity === "error"))
    return { ...found, refused: true, files: [], operations: 0, isGenerated: false };
  const { toModel } = await import("../model/model.ts");
  const { selected } = await import("../model/select.ts");
  const whole = toModel(loaded, { ...(options.rename && { rename: options.rename }) });
  const model = options.select ? selected(whole, options.select) : whole;
  signal?.throwIfAborted();
  const { lackingIn, planOf } = await import("../scaffold/plan.ts");
  return telling(handlers, hintFor, async () => {
    await refuseFile(handlers, port);
    const { format = "prettier", importExtension = "js" } = options;
    const plan = planOf(model, way, importExtension, await textAt(join(handlers, indexPath), port));
    const created = await createMissing(handlers, plan.files, format, port, signal);
    const index = created.has(indexPath)
      ? undefined
      : await textAt(join(handlers, indexPath), port);
    const lacking = index === undefined ? undefined : lackingIn(index, plan, created);
    const files = plan.files.map(({ path }): ScaffoldedFile => ({
      path,
      action: created.has(path) ? "created" : "kept",
    }));
    return {
      ...found,
      refused: false,
      files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
      operations: model.operations.length,
      ...(lacking && {
        additions: {
          imports: await printed(lacking.imports, handlers, format),
          members: lacking.members,
        },
      }),
      isGenerated: (await port.stat(join(output, "server.ts"))) !== undefined,
    };
  });
}

/** The paths of the files that were not there. */
async function createMissing(
  folder: string,
  files: readonly EmittedFile[],
  format: Format,
  port: PlacePort,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<string>> {
  const texts: OutputFile[] = [];
  for (const file of files)
    if ((await port.stat(join(folder, file.path))) === undefined)
      texts.push({ path: file.path, text: await printed(file, folder, format) });
  signal?.throwIfAborted();
  // A folder that needs nothing may be read-only.
  if (texts.length === 0 && !(await hasLitter(folder, port))) return new Set();
  const isNew = (await port.realPath(folder)) === undefined;
  try {
    await port.makeFolder(folder);
    return await placeNew(folder, texts, port, signal);
  } catch (error) {
    if (isNew) await port.removeEmptyFolder(folder).catch(() => undefined);
    throw error;
  }
}

async function printed(file: EmittedFile, folder: string, format: Format): Promise<string> {
  const { print } = await import("../print/print.ts");
  return print(file, { format, outputPath: join(folder, file.path) });
}

async function textAt(path: string, port: PlacePort): Promise<string | undefined> {
  const bytes = await port.read(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** From the handlers to the emitted files, as an import names it. */
function wayTo(output: string, handlers: string): string {
  const inside = relative(output, handlers);
  if (inside === "" || !(inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)))
    throw new CannotRunError(`the handlers \`${handlers}\` would be among the emitted files`, {
      hint: "name a folder of their own with --handlers: what is emitted is never edited",
    });
  const way = relative(handlers, output);
  if (isAbsolute(way))
    throw new CannotRunError(`no import leads from \`${handlers}\` to \`${output}\``);
  return way.split(sep).join("/");
}

async function refuseFile(folder: string, port: PlacePort): Promise<void> {
  const real = await port.realPath(folder);
  const standing = real === undefined ? undefined : await port.stat(real);
  if (standing !== undefined && standing.kind !== "folder")
    throw new CannotRunError(`the handlers \`${folder}\` are a file`, {
      hint: "name a folder with --handlers, or move the file away",
    });
}

const hintFor = () => "check the folder, or name another with --handlers";

/** Finds every file that a document reaches: the adapter of `$RefParser.resolve()`. */
import type { FileInfo } from "@apidevtools/json-schema-ref-parser";
import type { Diagnostic } from "../diagnostic.ts";
import { findReferences } from "./find-references.ts";
import { type Limits, count, raise } from "./limits.ts";
import type { Loaded, SourceFile } from "./loaded.ts";
import { type ReadResult, readReferenced } from "./read.ts";
import { fileUriOf } from "./reference.ts";
import { checksumOf, readLocked, type RemoteFile, type RemoteLock } from "./remote-lock.ts";
import { resourcesOf } from "./resources.ts";
import { type Bounds, type Failure, scopeFailure } from "./scope.ts";
import { selfOf } from "./self.ts";
import type { OpenedFile } from "./source-file.ts";
import { isRemote } from "./uri.ts";

/** A reference to another file. */
interface FileReference {
  readonly reference: string;
  readonly uri: string;
  readonly pointer: string;
}

/**
 * Reads and opens, each once, the files that the entry reaches. The library decides what is read and
 * when; it sees opaque trees of references only, because it would take those in examples for real and
 * because its own record of errors has no places.
 */
export async function resolveFiles(
  entry: OpenedFile,
  open: (uri: string, bytes: Uint8Array) => Promise<OpenedFile>,
  bounds: Bounds,
  limits: Limits,
  lock: RemoteLock | undefined,
): Promise<Loaded> {
  const remote = new Map<string, RemoteFile>();
  const opened = new Map<string, OpenedFile>([[entry.file.uri, entry]]);
  const references = new Map<string, FileReference[]>();
  const failures = new Map<string, Failure>();

  const namesOfEntry = [entry.file.uri, selfOf(entry.file)].filter((name) => name !== undefined);

  /** The tree of a file that the library walks: the references that it may follow. */
  const treeOf = (file: SourceFile): { $ref: string }[] => {
    const found = referencesOf(file);
    references.set(file.uri, found);
    const uris = new Set(found.map(({ uri }) => uri));
    // The entry was read before the library began, and under names that the library does not know.
    for (const name of namesOfEntry) uris.delete(name);
    return [...uris]
      .filter((uri) => scopeFailure(uri, file.uri, bounds) === undefined)
      .map((uri) => ({ $ref: uri }));
  };

  const readEither = async (uri: string): Promise<ReadResult> => {
    if (!lock || !isRemote(uri) || !bounds.allowRemote.has(new URL(uri).origin))
      return readReferenced(uri, bounds);
    const result = await readLocked(uri, lock, bounds);
    if ("bytes" in result)
      remote.set(uri, { checksum: checksumOf(result.bytes), bytes: result.bytes });
    return result;
  };

  // One file at a time, so that which file is one too many does not depend on the disk.
  let last: Promise<unknown> = Promise.resolve();
  let reads = 1;
  const read = ({ url }: FileInfo): Promise<ReadResult> => {
    const next = last.then(() =>
      ++reads > limits.files ? { failure: tooManyFiles(limits.files) } : readEither(url),
    );
    last = next;
    return next;
  };

  const parse = async (info: FileInfo): Promise<{ $ref: string }[]> => {
    const result = info.data as unknown as ReadResult;
    if ("failure" in result) {
      failures.set(info.url, result.failure);
      return [];
    }
    const file = await open(info.url, result.bytes);
    opened.set(info.url, file);
    return treeOf(file.file);
  };

  const tree = treeOf(entry.file);
  if (tree.length > 0) {
    // Most documents are one file, and need none of it.
    const { resolve } = await import("@apidevtools/json-schema-ref-parser");
    await resolve("specwright://input", tree as object, {
      resolve: { file: false, http: false, specwright: { canRead: true, read: read as never } },
      parse: {
        json: false,
        yaml: false,
        text: false,
        binary: false,
        specwright: { canParse: true, allowEmpty: true, parse },
      },
    });
  }
  const failureOf = (uri: string, from: SourceFile) =>
    namesOfEntry.includes(uri)
      ? undefined
      : (scopeFailure(uri, from.uri, bounds) ?? failures.get(uri));
  return {
    ...joined(entry, opened, references, failureOf),
    ...(lock && { remote }),
  };
}

function referencesOf(file: SourceFile): FileReference[] {
  if (file.value === undefined) return [];
  return findReferences(file.value).flatMap(({ reference, pointer }) => {
    const uri = fileUriOf(reference, file);
    return uri !== undefined && uri !== file.uri ? [{ reference, uri, pointer }] : [];
  });
}

/** The files in the order in which the document names them, whatever order they were read in. */
function joined(
  entry: OpenedFile,
  opened: ReadonlyMap<string, OpenedFile>,
  references: ReadonlyMap<string, readonly FileReference[]>,
  failureOf: (uri: string, from: SourceFile) => Failure | undefined,
): Loaded {
  const files = new Map<string, SourceFile>([[entry.file.uri, entry.file]]);
  const failed: (Omit<FileReference, "uri"> & { file: SourceFile; failure: Failure })[] = [];
  for (const file of files.values())
    for (const { reference, uri, pointer } of references.get(file.uri) ?? []) {
      const failure = failureOf(uri, file);
      const target = opened.get(uri);
      if (failure) failed.push({ reference, pointer, file, failure });
      else if (target) files.set(uri, target.file);
    }
  const resources = resourcesOf([...files.values()]);
  const diagnostics = [...files.keys()].flatMap((uri) => opened.get(uri)!.diagnostics);
  let isOverfull = false;
  for (const { reference, pointer, file, failure } of failed) {
    // What a schema calls itself looks like the address of a file, and is none.
    if (resources?.follow(reference, { file, pointer })) continue;
    if (failure.rule === "too-many-files" && isOverfull) continue;
    isOverfull ||= failure.rule === "too-many-files";
    diagnostics.push(failureDiagnostic(failure, file, pointer));
  }
  return { entry: entry.file, files, diagnostics, ...(resources && { resources }) };
}

function failureDiagnostic(failure: Failure, file: SourceFile, pointer: string): Diagnostic {
  return { severity: "error", ...failure, file: file.name, ...file.rangeOf(pointer), pointer };
}

function tooManyFiles(files: number): Failure {
  return {
    rule: "too-many-files",
    message: `the document reaches more than ${count(files)} files`,
    hint: raise("files"),
  };
}

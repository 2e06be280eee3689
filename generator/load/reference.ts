/** Follows a `$ref` from the file that holds it to the place that it names. */
import { type Loaded, member, type Place, type SourceFile } from "./loaded.ts";
import { valueAt } from "./pointer.ts";
import { resolveUri } from "./uri.ts";

/** Where a reference leads: a loaded file's URI and a JSON Pointer in it. */
export interface Target {
  readonly uri: string;
  readonly pointer: string;
}

/**
 * Takes a reference apart against the file that holds it (RFC 3986, section 5; RFC 6901, section 6).
 * Gives undefined for a reference that is no URI reference, or whose fragment is no JSON Pointer.
 */
export function targetOf(reference: string, from: SourceFile): Target | undefined {
  const hash = reference.indexOf("#");
  const path = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? "" : reference.slice(hash + 1);
  const pointer = decoded(fragment);
  if (pointer === undefined || (pointer !== "" && !pointer.startsWith("/"))) return undefined;
  if (path === "") return { uri: from.uri, pointer };
  const uri = resolveUri(path, from.uri);
  if (uri === undefined) return undefined;
  return { uri: uri === selfOf(from) ? from.uri : uri, pointer };
}

/**
 * What a document calls itself (`$self`; OpenAPI 3.2, section 4.1.2). Relative references are taken from
 * where a document was found all the same: what stands beside it is what its author saw there.
 */
export function selfOf({ uri, value }: SourceFile): string | undefined {
  const self = member(value, "$self");
  return typeof self === "string" && member(value, "openapi") !== undefined
    ? resolveUri(self, uri)
    : undefined;
}

/** The place that a reference leads to in one step; undefined when it leads nowhere that was loaded. */
export function follow(reference: string, from: SourceFile, loaded: Loaded): Place | undefined {
  const target = targetOf(reference, from);
  const file = target && fileAt(target.uri, loaded);
  const value = file && valueAt(file.value, target.pointer);
  return value === undefined ? undefined : { file: file!, pointer: target!.pointer, value };
}

/** The file of a URI; the entry also under the name that it gives itself. */
function fileAt(uri: string, { entry, files }: Loaded): SourceFile | undefined {
  return files.get(uri) ?? (uri === selfOf(entry) ? entry : undefined);
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

/** Follows a `$ref` from the file that holds it to the place that it names. */
import type { Loaded, Place, SourceFile } from "./loaded.ts";
import { valueAt } from "./pointer.ts";
import { selfOf } from "./self.ts";
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
  const pointer = decoded(hash < 0 ? "" : reference.slice(hash + 1));
  if (pointer === undefined || (pointer !== "" && !pointer.startsWith("/"))) return undefined;
  const uri = fileUriOf(reference, from);
  return uri === undefined ? undefined : { uri, pointer };
}

/** The URI of the file that a reference leads to, whatever its fragment is. */
export function fileUriOf(reference: string, from: SourceFile): string | undefined {
  const path = reference.replace(/#.*$/s, "");
  if (path === "") return from.uri;
  const uri = resolveUri(path, from.uri);
  return uri === selfOf(from) ? from.uri : uri;
}

/** The place that a reference leads to in one step; undefined when it leads nowhere that was loaded. */
export function follow(reference: string, from: SourceFile, loaded: Loaded): Place | undefined {
  const target = targetOf(reference, from);
  const file = target && fileAt(target.uri, loaded);
  const value = file && valueAt(file.value, target.pointer);
  return value === undefined ? undefined : { file: file!, pointer: target!.pointer, value };
}

/**
 * The same from a place, where a schema's own name may change what a reference means (JSON Schema 2020-12
 * Core, section 8.2). A name that leads nowhere is taken for a path, as authors who only label a schema mean it.
 */
export function followFrom(reference: string, from: Place, loaded: Loaded): Place | undefined {
  return loaded.resources?.follow(reference, from) ?? follow(reference, from.file, loaded);
}

/** The file of a URI; the entry also under the name that it gives itself. */
export function fileAt(uri: string, { entry, files }: Loaded): SourceFile | undefined {
  return files.get(uri) ?? (uri === selfOf(entry) ? entry : undefined);
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

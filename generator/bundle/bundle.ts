/** One document out of many files, as written: the same version, order, extensions and examples. */
import {
  type JsonObject,
  type JsonValue,
  type Loaded,
  type SourceFile,
  isList,
  isObject,
} from "../load/loaded.ts";
import { homesOf } from "./homes.ts";
import { type Kind, type Referable, isReferable, itemKind, memberKind } from "./kinds.ts";
import { reach } from "./reach.ts";
import { keyOf, looksLikeReference, pureReference, referenceOf, settled } from "./target.ts";

/**
 * The document with everything that its references reach in other files under `components`, under the
 * name that the document gives it, else its own; path items stand in their paths. References inside the
 * document stay as they are, one that leads nowhere too.
 */
export function bundle(loaded: Loaded): JsonValue {
  const { entry } = loaded;
  const homes = homesOf(loaded, reach(loaded));
  const inlining = new Set<string>();
  const whole = built(entry.value ?? null, "Document", entry, "");
  return isObject(whole) ? withAdded(whole) : whole;

  function built(
    value: JsonValue,
    kind: Kind | undefined,
    file: SourceFile,
    at: string,
  ): JsonValue {
    if (kind === undefined) return value;
    if (isList(value)) {
      const held = itemKind(kind);
      return value.map((item, index) => built(item, held, file, `${at}/${index}`));
    }
    if (!isObject(value)) return value;
    if (kind === "Mapping") return mapping(value, file);
    const reference = isReferable(kind) ? referenceOf(value) : undefined;
    if (reference !== undefined && isReferable(kind))
      return referring(value, reference, kind, file, at);
    return members(value, kind, file, at);
  }

  function members(value: JsonObject, kind: Kind, file: SourceFile, at: string): JsonObject {
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => {
        const heldKind = memberKind(kind, name, held);
        return [name, built(held, heldKind, file, `${at}/${escaped(name)}`)];
      }),
    );
  }

  function referring(
    value: JsonObject,
    reference: string,
    kind: Referable,
    file: SourceFile,
    at: string,
  ): JsonValue {
    const place = settled(reference, file, loaded);
    const { $ref: _, ...siblings } = members(value, kind, file, at);
    if (!place) return value;
    const isForeign = place.file !== entry;
    const key = keyOf(place, kind);
    const home = homes.homeOf({ ...place, kind });
    const standsHere = isForeign && home === at && pureReference(value) !== undefined;
    if (standsHere || (isForeign && kind === "PathItem" && !inlining.has(key))) {
      inlining.add(key);
      const here = built(place.value, kind, place.file, at);
      inlining.delete(key);
      return isObject(here) ? { ...here, ...siblings } : here;
    }
    return { ...withReference(value, rewritten(reference, kind, file)), ...siblings };
  }

  /** The reference's text in the bundled document. */
  function rewritten(reference: string, kind: Referable, file: SourceFile): string {
    const place = settled(reference, file, loaded);
    if (!place || (file === entry && reference.startsWith("#"))) return reference;
    const pointer = place.file === entry ? place.pointer : homes.homeOf({ ...place, kind });
    return pointer === undefined ? reference : `#${encoded(pointer)}`;
  }

  function mapping(value: JsonObject, file: SourceFile): JsonObject {
    return Object.fromEntries(
      Object.entries(value).map(([name, target]) => [
        name,
        typeof target === "string" && looksLikeReference(target)
          ? rewritten(target, "Schema", file)
          : target,
      ]),
    );
  }

  function withAdded(document: JsonObject): JsonObject {
    let result = document;
    for (const { section, name, target } of homes.added) {
      const at = `/${[...section, escaped(name)].join("/")}`;
      result = withMember(
        result,
        [...section, name],
        built(target.value, target.kind, target.file, at),
      );
    }
    return result;
  }
}

/** The object with a member at a path, new members last. */
function withMember(object: JsonObject, path: readonly string[], value: JsonValue): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return object;
  const old = Object.hasOwn(object, name) ? object[name] : undefined;
  const inner = rest.length === 0 ? value : withMember(isObject(old) ? old : {}, rest, value);
  return Object.fromEntries([
    ...Object.entries(object).filter(([key]) => rest.length > 0 || key !== name),
    [name, inner],
  ]);
}

function withReference(value: JsonObject, reference: string): JsonObject {
  return { ...value, $ref: reference };
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A pointer as a URI's fragment (RFC 6901, section 6). */
function encoded(pointer: string): string {
  return encodeURI(pointer).replaceAll("#", "%23").replaceAll("?", "%3F");
}

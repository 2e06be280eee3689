/** Where references lead by `$id` and `$anchor`, as they stand in the text (JSON Schema 2020-12 Core, section 8.2). */
import {
  isList,
  isObject,
  type JsonValue,
  member,
  type Place,
  type Resources,
  type SourceFile,
} from "./loaded.ts";
import { pointerTo, valueAt } from "./pointer.ts";
import { selfOf } from "./self.ts";

type Spot = Parameters<Resources["follow"]>[1];

interface Index {
  /** Schemas with an identity of their own, by URI without fragment. */
  readonly roots: Map<string, Place>;
  /** By URI with fragment. */
  readonly anchors: Map<string, Place>;
  /** The URIs under which each `$dynamicAnchor` is declared. */
  readonly dynamic: Map<string, Set<string>>;
  /** The base of what stands under a place, by file and pointer. */
  readonly bases: Map<string, string>;
}

/** The resources of a document's files. Undefined when none names itself: pointers are enough then. */
export function resourcesOf(files: readonly SourceFile[]): Resources | undefined {
  if (!files.some(({ text }) => naming.test(text))) return undefined;
  const index: Index = {
    roots: new Map(),
    anchors: new Map(),
    dynamic: new Map(),
    bases: new Map(),
  };
  for (const file of files) {
    if (file.value === undefined) continue;
    const root: Place = { file, pointer: "", value: file.value };
    index.roots.set(file.uri, root);
    const self = selfOf(file);
    if (self !== undefined) index.roots.set(self, root);
    index.bases.set(keyOf(root), file.uri);
    collect(root, file.uri, "object", index);
  }
  return {
    follow: (reference, from) => placeOf(uriOf(reference, from, index), index),
    followDynamic(reference, from) {
      const uri = uriOf(reference, from, index);
      const [, name = ""] = uri?.split("#") ?? [];
      // Without a `$dynamicAnchor` where it leads at first, it is a plain reference (section 8.2.3.2).
      const declared = index.dynamic.get(name);
      if (uri === undefined || !declared?.has(uri) || declared.size === 1)
        return placeOf(uri, index);
      return "ambiguous";
    },
  };
}

const naming = /\$id|\$anchor|\$dynamicAnchor/;

type Role = "object" | "names";

const literals: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const"]);
const maps: ReadonlySet<string> = new Set(
  `$defs definitions dependentSchemas patternProperties properties schemas responses parameters headers
  requestBodies pathItems callbacks content`.split(/\s+/),
);

/** Never recursive in a document's depth beyond what load allows. */
function collect(place: Place, base: string, role: Role, index: Index): void {
  const { file, value, pointer } = place;
  const inner = role === "object" ? named(place, base, index) : base;
  const step = (key: string | number, each: JsonValue, next: Role): void => {
    if (typeof each === "object" && each !== null)
      collect({ file, pointer: pointerTo(pointer, key), value: each }, inner, next, index);
  };
  if (isList(value)) for (const [key, each] of value.entries()) step(key, each, "object");
  else if (isObject(value))
    for (const [key, each] of Object.entries(value)) {
      if (role === "names") step(key, each, "object");
      else if (!literals.has(key) && !key.startsWith("x-"))
        step(key, each, maps.has(key) ? "names" : "object");
    }
}

/** Notes what a schema calls itself and gives the base of what stands in it. */
function named(place: Place, base: string, index: Index): string {
  const id = member(place.value, "$id");
  const own = typeof id === "string" ? resolvedUri(id, base) : undefined;
  const inner = own?.replace(/#.*$/, "") ?? base;
  if (own !== undefined) {
    index.roots.set(inner, place);
    index.bases.set(keyOf(place), inner);
  }
  for (const keyword of ["$anchor", "$dynamicAnchor"]) {
    const name = member(place.value, keyword);
    if (typeof name !== "string") continue;
    const uri = `${inner}#${name}`;
    index.anchors.set(uri, place);
    if (keyword === "$anchor") continue;
    index.dynamic.set(name, (index.dynamic.get(name) ?? new Set()).add(uri));
  }
  return inner;
}

function uriOf(reference: string, from: Spot, { bases }: Index): string | undefined {
  let { pointer } = from;
  for (;;) {
    const base = bases.get(keyOf({ ...from, pointer }));
    if (base !== undefined) return resolvedUri(reference, base);
    pointer = pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
  }
}

function placeOf(uri: string | undefined, { roots, anchors }: Index): Place | undefined {
  if (uri === undefined) return undefined;
  const hash = uri.indexOf("#");
  const root = roots.get(hash < 0 ? uri : uri.slice(0, hash));
  const fragment = hash < 0 ? "" : decoded(uri.slice(hash + 1));
  if (!root || fragment === "") return root;
  if (!fragment?.startsWith("/")) return anchors.get(uri);
  const value = valueAt(root.value, fragment);
  return value === undefined
    ? undefined
    : { file: root.file, pointer: root.pointer + fragment, value };
}

// A fragment alone leaves the base as it is, even one that takes no path, such as a URN.
function resolvedUri(reference: string, base: string): string | undefined {
  if (reference.startsWith("#")) return base + reference;
  const hash = reference.indexOf("#");
  const uri = URL.parse(hash < 0 ? reference : reference.slice(0, hash), base)?.href;
  return uri === undefined || hash < 0 ? uri : uri + reference.slice(hash);
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

function keyOf({ file, pointer }: Spot): string {
  return `${file.uri}#${pointer}`;
}

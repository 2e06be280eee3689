/** Finds everything outside the entry that the document reaches. */
import {
  type JsonValue,
  type Loaded,
  type Place,
  type SourceFile,
  isList,
  isObject,
} from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import { type Kind, isReferable, itemKind, memberKind } from "./kinds.ts";
import { type Target, keyOf, looksLikeReference, referenceOf, settled } from "./target.ts";

export interface Reached {
  /** By {@link keyOf}, in the order in which they are met. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Where the entry holds each path item of another file: the pointer of the first such place. */
  readonly pathItems: ReadonlyMap<string, string>;
}

export function reach(loaded: Loaded): Reached {
  const targets = new Map<string, Target>();
  const pathItems = new Map<string, string>();
  const { entry } = loaded;
  if (entry.value === undefined) return { targets, pathItems };
  visit({ file: entry, pointer: "", value: entry.value }, "Document");
  // A map's iteration meets what is added on the way.
  for (const target of targets.values()) visit(target, target.kind);
  return { targets, pathItems };

  function visit({ file, pointer, value }: Place, kind: Kind): void {
    if (isList(value)) {
      const held = itemKind(kind);
      if (held)
        value.forEach((item, index) =>
          visit({ file, pointer: pointerTo(pointer, index), value: item }, held),
        );
      return;
    }
    if (!isObject(value)) return;
    if (kind === "Mapping") return mapping(value, file);
    const reference = isReferable(kind) ? referenceOf(value) : undefined;
    if (reference !== undefined) meet(reference, file, kind, pointer);
    for (const [name, held] of Object.entries(value)) {
      const heldKind = memberKind(kind, name, held);
      if (heldKind) visit({ file, pointer: pointerTo(pointer, name), value: held }, heldKind);
    }
  }

  function mapping(value: { readonly [name: string]: JsonValue }, file: SourceFile): void {
    for (const target of Object.values(value))
      if (typeof target === "string" && looksLikeReference(target))
        meet(target, file, "Schema", "");
  }

  function meet(reference: string, file: SourceFile, kind: Kind, pointer: string): void {
    const place = settled(reference, file, loaded);
    if (!place || place.file === entry || !isReferable(kind)) return;
    const key = keyOf(place, kind);
    if (!targets.has(key)) targets.set(key, { ...place, kind });
    if (kind === "PathItem" && file === entry && !pathItems.has(key)) pathItems.set(key, pointer);
  }
}

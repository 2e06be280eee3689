/** Every value that a document gives for a schema: examples and defaults, wherever they may stand. */
import { directions, directionsOf } from "../../generator/check/direction.ts";
import type { Node } from "../../generator/check/node.ts";
import { structureOf } from "../../generator/check/structure/structure.ts";
import { type Version, versionOf } from "../../generator/check/version.ts";
import type { Direction } from "../../generator/check/values/reading.ts";
import { walk } from "../../generator/check/walk.ts";
import {
  isList,
  isObject,
  type JsonValue,
  type Loaded,
  member,
} from "../../generator/load/loaded.ts";
import { pointerTo } from "../../generator/load/pointer.ts";

/** A value, and the schema that the document gives it for; pointers are of the entry. */
export interface SaidValue {
  readonly rule: "example-valid" | "default-valid";
  readonly pointer: string;
  readonly value: JsonValue;
  readonly schema: string;
  /** Who alone sends it; undefined where both may, and of a default, which is held to either. */
  readonly direction: Direction | undefined;
}

/** Whether a value is as it is sent; of XML, forms and the like a text may be how it is written. */
function isData(type: string, value: JsonValue): boolean {
  return typeof value !== "string" || /[/+]json(?:\s*;|$)/i.test(type);
}

/** The values of a document in one file, in the order of the walk. */
export function saidValues(loaded: Loaded): { version: Version; values: SaidValue[] } {
  const { entry } = loaded;
  const version = versionOf(entry.value)!;
  const walked = walk(loaded, structureOf(version));
  const reached = directions(walked, entry);
  const directionOf = (holder: JsonValue) => {
    const found = [...directionsOf(reached.get(holder) ?? 0)];
    return found.length === 1 ? found[0] : undefined;
  };
  const values: SaidValue[] = [];
  const said = (
    rule: SaidValue["rule"],
    node: Pick<Node, "pointer" | "value">,
    steps: readonly (string | number)[],
    value: JsonValue | undefined,
    schema = node.pointer,
    holder: JsonValue = node.value,
  ) => {
    if (value !== undefined)
      values.push({
        rule,
        pointer: pointerTo(node.pointer, ...steps),
        value,
        schema,
        direction: rule === "default-valid" ? undefined : directionOf(holder),
      });
  };
  for (const node of walked.nodes) {
    const { kind, value, pointer } = node;
    const saysItself =
      kind === "Schema" ||
      kind === "Items" ||
      (version === "2.0" && (kind === "Parameter" || kind === "Header"));
    if (saysItself) said("default-valid", node, ["default"], member(value, "default"));
    if (kind === "Schema") {
      said("example-valid", node, ["example"], member(value, "example"));
      const examples = member(value, "examples");
      for (const [i, each] of isList(examples) && version >= "3.1" ? examples.entries() : [])
        said("example-valid", node, ["examples", i], each);
    }
    if (!isObject(member(value, "schema"))) continue;
    const schema = pointerTo(pointer, "schema");
    if (kind === "Response" && version === "2.0") {
      const examples = member(value, "examples");
      for (const [type, each] of isObject(examples) ? Object.entries(examples) : [])
        if (isData(type, each))
          said("example-valid", node, ["examples", type], each, schema, member(value, "schema"));
    }
    if (version === "2.0" || !["MediaType", "Parameter", "Header"].includes(kind)) continue;
    const isWritten = (each: JsonValue) => kind !== "MediaType" || isData(node.key, each);
    const single = member(value, "example");
    if (single !== undefined && isWritten(single))
      said("example-valid", node, ["example"], single, schema);
    const several = member(value, "examples");
    for (const [name, each] of isObject(several) ? Object.entries(several) : []) {
      const place = walked.resolver.settle(each, entry, pointerTo(pointer, "examples", name));
      const held = place && member(place.value, "value");
      if (place && held !== undefined && isWritten(held))
        values.push({
          rule: "example-valid",
          pointer: pointerTo(place.pointer, "value"),
          value: held,
          schema,
          direction: directionOf(value),
        });
    }
  }
  return { version, values };
}

/** Goes through the members that the structure table knows, name by name. */
import type { JsonValue } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import type { Context } from "../rule.ts";
import { shapeOf } from "./structure.ts";
import type { Shape } from "./table.ts";

/** A member of an object, and what may stand there. */
export interface Member {
  readonly node: Node;
  readonly name: string;
  readonly value: JsonValue;
  readonly shape: Shape;
}

/** Every member whose shape and value are asked for: what a name may hold is looked up once for all its holders. */
export function* members(
  ctx: Context,
  isAsked: (shape: Shape) => boolean,
  isFound: (shape: Shape, value: JsonValue) => boolean,
): Generator<Member> {
  for (const structure of ctx.structure.values())
    for (const [name, holders] of ctx.holders(structure.kind)) {
      const shape = shapeOf(structure, name);
      if (shape === undefined || !isAsked(shape)) continue;
      for (const node of holders) {
        const value = node.value[name]!;
        if (isFound(shape, value)) yield { node, name, value, shape };
      }
    }
}

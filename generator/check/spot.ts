/** Where findings point: the name or the value, whichever a person edits. */
import { isList } from "../load/loaded.ts";
import { pointerTo, stepsOf, valueAt } from "../load/pointer.ts";
import type { Node } from "./node.ts";
import type { Spot } from "./rule.ts";

/** The name of a member of an object. */
export function keySpot(node: Node, ...steps: readonly (string | number)[]): Spot {
  return { file: node.file, pointer: pointerTo(node.pointer, ...steps), part: "key" };
}

/** The value of a member of an object. */
export function valueSpot(node: Node, ...steps: readonly (string | number)[]): Spot {
  return { file: node.file, pointer: pointerTo(node.pointer, ...steps), part: "value" };
}

/** An object itself: the name that it stands under, or the whole of it in a list or a file of its own. */
export function nodeSpot(node: Pick<Node, "file" | "pointer">): Spot {
  const { file, pointer } = node;
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
  const whole = stepsOf(pointer).length === 0 || isList(valueAt(file.value, parent));
  return { file, pointer, part: whole ? "value" : "key" };
}

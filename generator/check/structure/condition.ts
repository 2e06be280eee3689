/** Whether a condition of the structure table holds for an object. */
import { type JsonValue, member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import type { Condition } from "./table.ts";

/** The value that a condition looks at. */
export function decider(condition: Condition, node: Node): JsonValue | undefined {
  return condition.field === "@key" ? node.key : member(node.value, condition.field);
}

/** Whether a condition holds; a deciding value of the wrong type, or none, makes it false. */
export function holds(condition: Condition, node: Node): boolean {
  const value = decider(condition, node);
  return typeof value === "string" && condition.is.includes(value);
}

/** The object under the condition, in words: "Security Scheme with `type: http`". */
export function described(title: string, condition: Condition | undefined, node: Node): string {
  if (condition === undefined) return title;
  return condition.field === "@key"
    ? `${title} \`${node.key}\``
    : `${title} with \`${condition.field}: ${String(decider(condition, node))}\``;
}

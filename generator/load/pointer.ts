/** JSON Pointers (RFC 6901): built and taken apart in one place. */
import { type JsonValue, isList, isObject, member } from "./loaded.ts";

/** A pointer with further steps appended, each escaped. */
export function pointerTo(base: string, ...steps: readonly (string | number)[]): string {
  let pointer = base;
  for (const step of steps) pointer += `/${escapeStep(String(step))}`;
  return pointer;
}

/** The steps of a pointer, unescaped; the empty pointer has none. */
export function stepsOf(pointer: string): string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((step) =>
          step.includes("~") ? step.replaceAll("~1", "/").replaceAll("~0", "~") : step,
        );
}

/** The value at a pointer; undefined when a step leads nowhere. */
export function valueAt(root: JsonValue | undefined, pointer: string): JsonValue | undefined {
  let value = root;
  for (const step of stepsOf(pointer)) {
    if (isList(value)) value = /^(0|[1-9]\d*)$/.test(step) ? value[Number(step)] : undefined;
    else if (isObject(value)) value = member(value, step);
    else return undefined;
  }
  return value;
}

function escapeStep(step: string): string {
  return step.includes("~") || step.includes("/")
    ? step.replaceAll("~", "~0").replaceAll("/", "~1")
    : step;
}

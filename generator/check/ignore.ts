/** Findings that the document itself says are meant: `x-specwright-ignore`. */
import type { Diagnostic } from "../diagnostic.ts";
import { isList, isObject, type JsonValue, type Loaded, member } from "../load/loaded.ts";
import { stepsOf } from "../load/pointer.ts";

const field = "x-specwright-ignore";

/**
 * Whether an object around the place of a finding, or at it, names its rule under `x-specwright-ignore`,
 * with a reason: `x-specwright-ignore: { rule: reason }`. One without a reason ignores nothing.
 */
export function ignores(loaded: Loaded): (diagnostic: Diagnostic) => boolean {
  const speaking = [...loaded.files.values()].filter(({ text }) => text.includes(field));
  const files = new Map(speaking.map((file) => [file.name, file]));
  return ({ rule, file, pointer }) => {
    const source = files.get(file);
    if (source?.value === undefined) return false;
    let value: JsonValue | undefined = source.value;
    if (names(value, rule)) return true;
    for (const step of stepsOf(pointer)) {
      value = isList(value) ? value[Number(step)] : member(value, step);
      if (names(value, rule)) return true;
    }
    return false;
  };
}

function names(value: JsonValue | undefined, rule: string): boolean {
  const reason = isObject(value) ? member(member(value, field), rule) : undefined;
  return typeof reason === "string" && reason.trim() !== "";
}

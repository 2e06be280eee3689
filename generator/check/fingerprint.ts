/** What names a finding from one run to the next, however its lines move. */
import { createHash } from "node:crypto";
import type { Diagnostic } from "../diagnostic.ts";
import { isList, isObject, type JsonValue, member } from "../load/loaded.ts";
import { pointerTo, stepsOf } from "../load/pointer.ts";

/**
 * The fingerprint of each diagnostic, in their order: sixteen hexadecimal digits, and `#2`, `#3` … for a
 * diagnostic equal to one before it.
 *
 * It is made of the rule, the file, the place and the message. An item of a list goes by what it is (a
 * parameter by `in` and name, a reference by its text, a primitive by its value) and, where it has no
 * such name, by being some item of the list: so nothing above or beside changes a fingerprint, and of
 * two equal findings one stays when the other is mended.
 *
 * @param valueOf the value of a file by the name that diagnostics give it; undefined when it has none.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  valueOf: (file: string) => JsonValue | undefined,
): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, file, pointer, message }) => {
    const place = lasting(pointer, valueOf(file));
    const hash = createHash("sha256").update(JSON.stringify([rule, file, place, words(message)]));
    const digits = hash.digest("hex").slice(0, 16);
    const nth = (seen.get(digits) ?? 0) + 1;
    seen.set(digits, nth);
    return nth === 1 ? digits : `${digits}#${nth}`;
  });
}

/** A pointer whose items of lists are named by what they are. */
function lasting(pointer: string, root: JsonValue | undefined): string {
  let value = root;
  const steps = stepsOf(pointer).map((step) => {
    const isItem = isList(value);
    value = isList(value) ? value[Number(step)] : member(value, step);
    return isItem ? identity(value) : step;
  });
  return pointerTo("", ...steps);
}

function identity(item: JsonValue | undefined): string {
  if (!isObject(item)) return isList(item) || item === undefined ? "*" : JSON.stringify(item);
  const named = ["$ref", "in", "name", "url", "operationId"]
    .map((field) => member(item, field))
    .filter((value) => typeof value === "string");
  return named.length > 0 ? named.join(":") : "*";
}

/** A message says at which line another place is, and which item of a list it means: both move. */
function words(message: string): string {
  return message.replaceAll(/\bline \d+/g, "line").replaceAll(/\/\d+(?=[/:,`"\s]|$)/g, "/*");
}

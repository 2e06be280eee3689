/** A place inside a value. */
import { setOwn } from "../../../runtime/server/own.ts";
import { isRecord } from "../../roundtrip/text-narrowing.ts";

function stepsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What stands at a JSON Pointer; undefined where nothing does. */
export function valueAt(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null
        ? (inner as Readonly<Record<string, unknown>>)[step]
        : undefined,
    value,
  );
}

/** A copy with something else at a JSON Pointer. */
export function replacedAt(value: unknown, pointer: string, replacement: unknown): unknown {
  return replaced(value, stepsOf(pointer), replacement);
}

function replaced(
  value: unknown,
  [step, ...rest]: readonly string[],
  replacement: unknown,
): unknown {
  if (step === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item: unknown, index) =>
      String(index) === step ? replaced(item, rest, replacement) : item,
    );
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(isRecord(value) ? value : {}))
    setOwn(copy, name, name === step ? replaced(member, rest, replacement) : member);
  return copy;
}

/** From one text to a scalar. Nothing is guessed: a text has the declared form or it is refused. */
import { isWithin64, wireInteger } from "../../wire/long-integer.ts";
import type { ValueType } from "../../wire/operation.ts";
import { isRecord } from "../own.ts";
import { isJsonInteger, isJsonNumber } from "./json-number.ts";
import { jsonDepth, parseJson } from "./json.ts";
import { type Outcome, failed, problem } from "./outcome.ts";

/**
 * Turns a text into a value of that type: `integer` takes `-?(0|[1-9][0-9]*)` within the safe
 * integers, `int64` the same within 64 bits, `number` what JSON takes and a double holds, `boolean` only `true` and `false`, `null`
 * the empty text and `null`. Members of a union are tried in order. An array or object that stands
 * where only one text can is JSON, as clients write it for want of a style.
 */
export function coerceText(text: string, type: ValueType): Outcome {
  switch (type) {
    case "string":
    case "any":
      return { value: text };
    case "integer":
      return integer(text);
    case "int64":
      return int64(text);
    case "number":
      return isJsonNumber(text) && Number.isFinite(Number(text))
        ? { value: Number(text) }
        : failed(problem("type", "must be a number", text));
    case "boolean":
      if (text === "true" || text === "false") return { value: text === "true" };
      return failed(problem("type", "must be true or false", text));
    case "null":
      if (text === "" || text === "null") return { value: null };
      return failed(problem("type", "must be null", text));
    default:
      if ("union" in type) return firstOf(type.union, text);
      return structured(text, type);
  }
}

function structured(text: string, type: ValueType): Outcome {
  const outcome = parseJson(text, { depth: jsonDepth });
  const isArray = typeof type === "object" && "array" in type;
  if (
    outcome.problems === undefined &&
    (isArray ? Array.isArray(outcome.value) : isRecord(outcome.value))
  )
    return outcome;
  return failed(problem("type", `must be ${described(type)}`, text));
}

function firstOf(members: readonly ValueType[], text: string): Outcome {
  for (const member of members) {
    const outcome = coerceText(text, member);
    if (outcome.problems === undefined) return outcome;
  }
  return failed(problem("type", `must be ${described({ union: members })}`, text));
}

function integer(text: string): Outcome {
  if (!isJsonInteger(text)) return failed(problem("type", "must be an integer", text));
  const value = Number(text);
  if (Number.isSafeInteger(value)) return { value };
  return failed(problem("type", "must be an integer between -(2^53 - 1) and 2^53 - 1", text));
}

function int64(text: string): Outcome {
  // Beyond twenty characters it is none, and costs more the longer it is.
  if (!isJsonInteger(text) || text.length > 20)
    return failed(problem("type", "must be an integer of 64 bits", text));
  const value = BigInt(text);
  if (isWithin64(value)) return { value: wireInteger(value) };
  return failed(problem("type", "must be an integer between -2^63 and 2^63 - 1", text));
}

/** What a message calls a type. */
export function described(type: ValueType): string {
  if (typeof type === "string") return names[type];
  if ("array" in type) return "an array";
  if ("object" in type) return "an object";
  return [...new Set(type.union.map(described))].join(" or ");
}

const names: Readonly<Record<Extract<ValueType, string>, string>> = {
  string: "a string",
  integer: "an integer",
  int64: "an integer",
  number: "a number",
  boolean: "true or false",
  null: "null",
  any: "a text",
};

/** The headers of an answer, read as the contract declares them. */
import { ConversionFault } from "../wire/codec.ts";
import { wireInteger } from "../wire/long-integer.ts";
import type { ResponseWire, ValueType } from "../wire/operation.ts";

/**
 * @returns every header by lower-case name. A declared one whose text is not of its type is left out:
 *   better no value than a wrong one; its text stays in the Response.
 */
export function answerHeaders(
  headers: Headers,
  wire: ResponseWire,
): Readonly<Record<string, unknown>> {
  // Without a prototype, so that a header named `__proto__` is one like any other.
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, text] of headers) {
    if (name === "set-cookie") continue;
    const type =
      wire.headers !== undefined && Object.hasOwn(wire.headers, name)
        ? wire.headers[name]
        : undefined;
    const value = decoded(name, type === undefined ? text : valueOf(text, type), wire);
    if (value !== undefined) values[name] = value;
  }
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) {
    const type = wire.headers?.["set-cookie"];
    values["set-cookie"] =
      typeof type === "object" && "array" in type ? cookies : cookies.join(", ");
  }
  return values;
}

/** The value as the program has it; undefined where there is none. */
function decoded(name: string, value: unknown, { headerCodecs = {} }: ResponseWire): unknown {
  const codec = Object.hasOwn(headerCodecs, name) ? headerCodecs[name] : undefined;
  if (codec === undefined || value === undefined) return value;
  try {
    return codec.decode(value);
  } catch (error) {
    if (error instanceof ConversionFault) return undefined;
    throw error;
  }
}

/** The value that a text is of a type; undefined when it is none. Lists and objects as in style `simple`. */
function valueOf(text: string, type: ValueType): unknown {
  if (typeof type === "object") {
    if ("array" in type) return arrayOf(text, type.array);
    if ("union" in type) {
      for (const member of type.union) {
        const value = valueOf(text, member);
        if (value !== undefined) return value;
      }
      return undefined;
    }
    return objectOf(text, type);
  }
  switch (type) {
    case "integer":
      return /^-?\d+$/.test(text) ? Number(text) : undefined;
    case "int64":
      return /^-?\d+$/.test(text) ? wireInteger(BigInt(text)) : undefined;
    case "number":
      return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "null":
      return text === "" || text === "null" ? null : undefined;
    case "string":
    case "any":
      return text;
  }
}

function arrayOf(text: string, item: ValueType): unknown {
  if (text === "") return [];
  const values = text.split(",").map((part) => valueOf(part.trim(), item));
  return values.includes(undefined) ? undefined : values;
}

/** Either spelling is read: `R=100,G=200` and `R,100,G,200`, told apart by the first `=`. */
function objectOf(text: string, type: Extract<ValueType, { object: unknown }>): unknown {
  const parts = text === "" ? [] : text.split(",").map((part) => part.trim());
  const exploded = parts.every((part) => part.includes("="));
  const flat = exploded
    ? parts.flatMap((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)])
    : parts;
  if (flat.length % 2 !== 0) return undefined;
  const result: Record<string, unknown> = Object.create(null);
  for (let at = 0; at < flat.length; at += 2) {
    const name = flat[at]!;
    const declared = Object.hasOwn(type.object, name) ? type.object[name] : undefined;
    const value = valueOf(flat[at + 1]!, declared ?? type.additional ?? "any");
    if (value === undefined) return undefined;
    result[name] = value;
  }
  return result;
}

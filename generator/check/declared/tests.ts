/** What a declared rule may ask of a value, by name. */
import { isList, isObject, type JsonObject, type JsonValue, member } from "../../load/loaded.ts";
import { valueAt } from "../../load/pointer.ts";
import { type Interpreter, interpreter } from "../values/interpreter.ts";
import { joined, shown } from "../words.ts";

/** What is wrong with a value, as the end of a sentence about it: "must be true"; undefined when nothing is. */
export type Test = (value: JsonValue | undefined) => string | undefined;

/** Makes a test of its options; gives what is wrong with these, in words. */
type Maker = (options: JsonObject) => Test | { readonly fault: string };

/** The tests, by the names that they have in declared rules. */
export const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ["truthy", () => (value) => (value ? undefined : "must be there and not be empty")],
  ["falsy", () => (value) => (value ? "must not be there, or be empty" : undefined)],
  ["defined", () => (value) => (value === undefined ? "must be there" : undefined)],
  ["undefined", () => (value) => (value === undefined ? undefined : "must not be there")],
  ["pattern", pattern],
  ["casing", casing],
  ["enumeration", enumeration],
  ["length", length],
  ["alphabetical", alphabetical],
  ["schema", schema],
  ["xor", (options) => countOfNames(options, 1)],
  ["or", (options) => countOfNames(options, Infinity)],
]);

export const functionNames: ReadonlySet<string> = new Set(makers.keys());

/** `match` and `notMatch`: patterns, bare or as `/pattern/flags`. Texts alone are held to them. */
function pattern(options: JsonObject): ReturnType<Maker> {
  const match = member(options, "match");
  const notMatch = member(options, "notMatch");
  const [wanted, unwanted] = [match, notMatch].map((source) =>
    source === undefined ? undefined : compiled(source),
  );
  if (wanted === null || unwanted === null || (!wanted && !unwanted))
    return { fault: "`match` or `notMatch` must be a regular expression" };
  return (value) => {
    if (typeof value !== "string") return undefined;
    if (wanted && !wanted.test(value)) return `must match ${String(match)}`;
    return unwanted?.test(value) ? `must not match ${String(notMatch)}` : undefined;
  };
}

/** Null for what is no pattern. */
function compiled(source: JsonValue): RegExp | null {
  if (typeof source !== "string") return null;
  const [, inner = source, flags = ""] = /^\/(.+)\/([a-z]*)$/s.exec(source) ?? [];
  try {
    return new RegExp(inner, flags.replaceAll(/[gy]/g, ""));
  } catch {
    return null;
  }
}

const cases: ReadonlyMap<string, string> = new Map([
  ["flat", "[a-z][a-z0-9]*"],
  ["camel", "[a-z][a-z0-9]*(?:[A-Z0-9](?:[a-z0-9]+|$))*"],
  ["pascal", "[A-Z][a-z0-9]*(?:[A-Z0-9](?:[a-z0-9]+|$))*"],
  ["kebab", "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"],
  ["cobol", "[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*"],
  ["snake", "[a-z][a-z0-9]*(?:_[a-z0-9]+)*"],
  ["macro", "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*"],
]);

/** `type`, one of the cases; `disallowDigits`; `separator: { char, allowLeading }` between words in that case. */
function casing(options: JsonObject): ReturnType<Maker> {
  const type = member(options, "type");
  const form = typeof type === "string" ? cases.get(type) : undefined;
  if (form === undefined) return { fault: `\`type\` must be ${joined([...cases.keys()], "or")}` };
  const word = member(options, "disallowDigits") === true ? form.replaceAll("0-9", "") : form;
  const separator = member(options, "separator");
  const char = member(separator, "char");
  if (separator !== undefined && (typeof char !== "string" || char.length !== 1))
    return { fault: "`separator` must have a `char` of one character" };
  const between = typeof char === "string" ? char.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&") : "";
  const leading = member(separator, "allowLeading") === true ? `(?:${between})?` : "";
  const whole = new RegExp(
    between === "" ? `^${word}$` : `^${leading}${word}(?:${between}${word})*$`,
  );
  return (value) =>
    typeof value !== "string" || value === "" || whole.test(value) || (leading && value === char)
      ? undefined
      : `must be in ${String(type)} case`;
}

/** `values`: texts, numbers, booleans and null are one of them. */
function enumeration(options: JsonObject): ReturnType<Maker> {
  const values = member(options, "values");
  if (!isList(values)) return { fault: "`values` must be a list" };
  return (value) =>
    value === undefined || isObject(value) || isList(value) || values.includes(value)
      ? undefined
      : `must be ${joined(values.map(shown), "or")}`;
}

/** `min` and `max` of a number itself, the characters of a text, the items of a list, the members of an object. */
function length(options: JsonObject): ReturnType<Maker> {
  const min = member(options, "min") ?? -Infinity;
  const max = member(options, "max") ?? Infinity;
  if (typeof min !== "number" || typeof max !== "number")
    return { fault: "`min` and `max` must be numbers" };
  return (value) => {
    const size = sizeOf(value);
    if (size === undefined) return undefined;
    if (size < min) return `must be ${min} long or more, and is ${size}`;
    return size > max ? `must be ${max} long or less, and is ${size}` : undefined;
  };
}

function sizeOf(value: JsonValue | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "string" || isList(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

/** The names of an object, or the items of a list, by `keyedBy` where they are objects, are in order. */
function alphabetical(options: JsonObject): ReturnType<Maker> {
  const keyedBy = member(options, "keyedBy");
  if (keyedBy !== undefined && typeof keyedBy !== "string")
    return { fault: "`keyedBy` must be the name of a field" };
  return (value) => {
    const items = isList(value) ? value : isObject(value) ? Object.keys(value) : [];
    const keys = items.map((item) => (keyedBy === undefined ? item : member(item, keyedBy)));
    const at = keys.findIndex((key, index) => index > 0 && isAfter(keys[index - 1], key));
    return at < 0
      ? undefined
      : `must be in alphabetical order: ${shown(keys[at]!)} comes before ${shown(keys[at - 1]!)}`;
  };
}

function isAfter(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  const isNumber = (each: JsonValue | undefined) =>
    typeof each === "number" || (typeof each === "string" && !Number.isNaN(Number(each)));
  if (isNumber(a) && isNumber(b)) return Number(a) > Number(b);
  return typeof a === "string" && typeof b === "string" && a.localeCompare(b, "en") > 0;
}

/** `schema`: a JSON Schema, read as OpenAPI 3.1 reads it; its references stay inside it. */
function schema(options: JsonObject): ReturnType<Maker> {
  const value = member(options, "schema");
  if (!isObject(value) && typeof value !== "boolean") return { fault: "`schema` must be a schema" };
  const file = {
    uri: "schema:",
    name: "schema",
    text: "",
    value,
    rangeOf: () => ({ line: 1, column: 1, endLine: 1, endColumn: 1 }),
  };
  const follow = (reference: string) => {
    const pointer = /^#(\/.*)?$/s.exec(reference) ? reference.slice(1) : undefined;
    const target = pointer === undefined ? undefined : valueAt(value, pointer);
    return pointer === undefined || target === undefined
      ? undefined
      : { file, pointer, value: target };
  };
  let held: Interpreter | undefined;
  return (each) => {
    if (each === undefined) return "must be there";
    held ??= interpreter({ version: "3.1", entry: file, follow }, undefined);
    const [fault] = held.faults(each, { file, pointer: "", value });
    return (
      fault &&
      `must fit the schema: ${fault.pointer === "" ? "" : `${fault.pointer}: `}${fault.message}`
    );
  };
}

/** `properties`: an object has one of these names at least, and so many at most. */
function countOfNames(options: JsonObject, most: number): ReturnType<Maker> {
  const names = member(options, "properties");
  if (!isList(names) || names.length < 2 || !names.every((name) => typeof name === "string"))
    return { fault: "`properties` must be a list of two names or more" };
  return (value) => {
    if (!isObject(value)) return undefined;
    const found = names.filter((name) => Object.hasOwn(value, String(name)));
    const all = joined(names.map(shown), "or");
    if (found.length === 0) return `must have ${all}`;
    return found.length > most ? `must have only one of ${all}` : undefined;
  };
}

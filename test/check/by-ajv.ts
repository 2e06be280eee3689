/** What Ajv says of the values of a document, after its schemas are said in JSON Schema 2020-12. */
import { type AnySchema, Ajv2020 } from "ajv/dist/2020.js";
import { default as ajvFormats, type FormatName } from "ajv-formats";
import { structureOf } from "../../generator/check/structure/structure.ts";
import type { Direction } from "../../generator/check/values/reading.ts";
import type { Version } from "../../generator/check/version.ts";
import { walk } from "../../generator/check/walk.ts";
import {
  isList,
  isObject,
  type JsonValue,
  type Loaded,
  member,
} from "../../generator/load/loaded.ts";
import { valueAt } from "../../generator/load/pointer.ts";

type Open = Record<string, JsonValue>;

/** A document whose schemas are JSON Schema's, and where each of them is now. */
interface Translated {
  readonly document: JsonValue;
  at(pointer: string): string;
}

/**
 * Says the schemas of a document in JSON Schema 2020-12:
 *
 * - `nullable` (3.0) and `x-nullable` (2.0) let `null` pass whatever the other keywords say: the schema
 *   becomes a choice between `null` and what it was;
 * - `exclusiveMinimum: true` (up to 3.0) moves the bound;
 * - what the other side alone sends is not asked for, and is refused; of a value that either side may
 *   send, what one side alone sends is not asked for;
 * - `type: file` (2.0) says nothing.
 */
function inJsonSchema(
  loaded: Loaded,
  version: Version,
  direction: Direction | undefined,
): Translated {
  const root = structuredClone(loaded.entry.value!);
  const entry = { ...loaded.entry, value: root };
  const copy: Loaded = { ...loaded, entry, files: new Map([[entry.uri, entry]]) };
  const { nodes } = walk(copy, structureOf(version));
  const kinds = version === "2.0" ? ["Schema", "Items", "Parameter", "Header"] : ["Schema"];
  const schemas = nodes
    .filter(({ kind }) => kinds.includes(kind))
    // What is hidden is looked up before anything is changed.
    .map((node) => ({ ...node, hidden: hiddenIn(node.value, root, direction) }));
  const wrapped = new Set<string>();
  for (const { value, pointer, hidden } of schemas) {
    if (isNullable(value, version)) wrapped.add(pointer);
    translate(value as Open, hidden, direction);
    if (version < "3.1") spell(value as Open);
  }
  const at = (pointer: string): string => {
    const steps = pointer.split("/");
    return steps
      .map((step, i) => {
        const isInside = i < steps.length - 1 && wrapped.has(steps.slice(0, i + 1).join("/"));
        return isInside ? `${step}/anyOf/1` : step;
      })
      .join("/");
  };
  for (const { value, pointer } of schemas) {
    if (!wrapped.has(pointer)) continue;
    const open = value as Open;
    const rest = { ...open };
    for (const name of Object.keys(open)) delete open[name];
    open["anyOf"] = [{ type: "null" }, rest];
  }
  for (const { value } of nodes) {
    const reference = member(value, "$ref");
    if (typeof reference === "string" && reference.startsWith("#/"))
      (value as Open)["$ref"] = `#${at(reference.slice(1))}`;
  }
  return { document: root, at };
}

function isNullable(schema: JsonValue, version: Version): boolean {
  const keyword = { "2.0": "x-nullable", "3.0": "nullable" }[version as string];
  return keyword !== undefined && member(schema, keyword) === true;
}

/** The properties that only one side sends: the other one, where the direction is known. */
function hiddenIn(
  schema: JsonValue,
  root: JsonValue,
  direction: Direction | undefined,
): ReadonlySet<string> {
  const marks = {
    request: ["readOnly"],
    response: ["writeOnly"],
    either: ["readOnly", "writeOnly"],
  }[direction ?? "either"];
  const isHidden = (property: JsonValue | undefined): boolean => {
    if (marks.some((mark) => member(property, mark) === true)) return true;
    const reference = member(property, "$ref");
    return typeof reference === "string" && isHidden(valueAt(root, reference.slice(1)));
  };
  const properties = member(schema, "properties");
  const all = isObject(properties) ? Object.entries(properties) : [];
  return new Set(all.flatMap(([name, each]) => (isHidden(each) ? [name] : [])));
}

function translate(
  schema: Open,
  hidden: ReadonlySet<string>,
  direction: Direction | undefined,
): void {
  const { required, properties } = schema;
  if (isList(required)) schema["required"] = required.filter((name) => !hidden.has(String(name)));
  else delete schema["required"];
  if (direction !== undefined && isObject(properties))
    for (const name of hidden) (properties as Open)[name] = false;
  if (schema["type"] === "file") delete schema["type"];
}

/** What was spelt otherwise up to 3.0. */
function spell(schema: Open): void {
  for (const name of ["nullable", "x-nullable"]) delete schema[name];
  for (const [bound, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    const limit = schema[bound];
    if (typeof schema[exclusive] !== "boolean") continue;
    if (schema[exclusive] && limit !== undefined) {
      schema[exclusive] = limit;
      delete schema[bound];
    } else delete schema[exclusive];
  }
}

/** What Ajv says of a value: whether its schema takes it, or why it cannot tell. */
export type Verdict = boolean | { readonly failed: string };

export type Judge = (schema: string, value: JsonValue, direction: Direction | undefined) => Verdict;

/** Asks Ajv by the pointer of a schema; each is compiled once. */
export function ajvJudge(loaded: Loaded, version: Version): Judge {
  const sides = new Map<Direction | undefined, ReturnType<typeof oneSide>>();
  return (schema, value, direction) => {
    const side = sides.get(direction) ?? oneSide(inJsonSchema(loaded, version, direction));
    sides.set(direction, side);
    return side(schema, value);
  };
}

/** The package is CommonJS, and its default export is what it exports by that name. */
const addFormats = ajvFormats as unknown as (ajv: Ajv2020, formats: FormatName[]) => void;

/** What JSON Schema and the registry of OpenAPI list; `ajv-formats` has more of its own, such as `url`. */
const formats = (
  "byte date date-time double duration email float hostname int32 int64 ipv4 ipv6 json-pointer regex " +
  "relative-json-pointer time uri uri-reference uri-template uuid"
).split(" ") as readonly FormatName[];

function oneSide({ document, at }: Translated): (schema: string, value: JsonValue) => Verdict {
  const ajv = new Ajv2020({
    strict: false,
    ownProperties: true,
    logger: false,
    validateSchema: false,
    validateFormats: true,
  });
  addFormats(ajv, [...formats]);
  ajv.addSchema(document as AnySchema, "document:");
  const compiled = new Map<string, (value: unknown) => unknown>();
  return (schema, value) => {
    try {
      const known =
        compiled.get(schema) ?? ajv.compile({ $ref: `document:#${encodeURI(at(schema))}` });
      compiled.set(schema, known);
      return known(value) === true;
    } catch (error) {
      return { failed: (error as Error).message };
    }
  };
}

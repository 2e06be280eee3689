/** Makes a small value that a schema probably takes, to be held against others. */
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  type Place,
} from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import type { Context } from "./rule.ts";
import { part, parts, targetsOf, typesOf } from "./values/reading.ts";
import { boundsOf, countOf } from "./values/scalar.ts";

/**
 * A value with what is required and no more: of an enum the first, of a type the plainest. Undefined
 * when none is found; that it fits has to be asked.
 */
export function sampleOf(schema: Place, ctx: Context, depth = 0): JsonValue | undefined {
  const { value } = schema;
  if (depth > deepest || !isObject(value)) return undefined;
  const fixed = member(value, "const");
  if (fixed !== undefined) return fixed;
  const listed = member(value, "enum");
  if (isList(listed)) return listed[0];
  const reading = { version: ctx.version, entry: ctx.loaded.entry, follow: ctx.follow };
  const inner = [...targetsOf(schema, reading), ...parts(schema, "allOf")];
  const samples = inner
    .map((each) => sampleOf(each, ctx, depth + 1))
    .filter((each) => each !== undefined);
  const [type] = typesOf(value) ?? (isObject(member(value, "properties")) ? ["object"] : []);
  if (type === "object" || (samples.length > 0 && samples.every(isObject))) {
    const own = objectOf(schema, ctx, depth);
    if (own === undefined || samples.length < inner.length) return undefined;
    return Object.assign({}, ...samples.filter(isObject), own) as JsonObject;
  }
  const [first] = samples;
  if (first !== undefined) return first;
  const [branch] = [...parts(schema, "oneOf"), ...parts(schema, "anyOf")];
  if (branch !== undefined) return sampleOf(branch, ctx, depth + 1);
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return true;
    case "string":
      return textOf(value);
    case "integer":
    case "number":
      return numberOf(value, type === "integer");
    case "array":
      return listOf(schema, ctx, depth);
    default:
      return undefined;
  }
}

const deepest = 12;

function objectOf(schema: Place, ctx: Context, depth: number): JsonObject | undefined {
  const required = member(schema.value, "required");
  const members: [string, JsonValue][] = [];
  for (const name of isList(required) ? required : []) {
    if (typeof name !== "string") continue;
    const property = part(schema, "properties", name);
    const held =
      property === undefined
        ? "x"
        : isObject(property.value) && Object.keys(property.value).length === 0
          ? "x"
          : sampleOf(property, ctx, depth + 1);
    if (held === undefined) return undefined;
    members.push([name, held]);
  }
  return Object.fromEntries(members);
}

const texts: Readonly<Record<string, string>> = {
  date: "2000-01-01",
  "date-time": "2000-01-01T00:00:00Z",
  time: "00:00:00Z",
  email: "a@example.com",
  uri: "https://example.com",
  "uri-reference": "/a",
  uuid: "00000000-0000-4000-8000-000000000000",
  ipv4: "127.0.0.1",
  ipv6: "::1",
  hostname: "example.com",
};

function textOf(schema: JsonValue): string {
  const format = member(schema, "format");
  const formatted =
    typeof format === "string" && Object.hasOwn(texts, format) ? texts[format] : undefined;
  return formatted ?? "x".repeat(Math.min(Math.max(1, countOf(schema, "minLength") ?? 1), 100));
}

function numberOf(schema: JsonValue, isInteger: boolean): number {
  const { low, high } = boundsOf(schema);
  const step = isInteger ? 1 : 0.5;
  if (low !== undefined) return low.isExcluded ? low.limit + step : low.limit;
  if (high !== undefined && high.limit < 1) return high.isExcluded ? high.limit - step : high.limit;
  return 1;
}

function listOf(schema: Place, ctx: Context, depth: number): JsonValue | undefined {
  const least = countOf(schema.value, "minItems") ?? 0;
  if (least === 0) return [];
  const items = member(schema.value, "items");
  if (items === undefined || least > 10) return undefined;
  const place = { file: schema.file, pointer: pointerTo(schema.pointer, "items"), value: items };
  const item = sampleOf(place, ctx, depth + 1);
  return item === undefined ? undefined : Array.from({ length: least }, () => item);
}

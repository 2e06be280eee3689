/** Parameters in `querystring`: the whole query as one value (OpenAPI 3.2, section 4.12.1). */
import { isObject, member, type Place } from "../load/loaded.ts";
import type { Parameter } from "./api-model.ts";
import { documentationOf } from "./documentation.ts";
import { child, entries, flagOf, items, keyOf, resolved, textOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import { requiredNames } from "./required.ts";
import { shapeOf } from "./shape.ts";

/** Whether a place holds, or refers to, a parameter that is the whole query. */
export function isQuerystring(place: Place, { loaded }: Reading): boolean {
  return textOf(resolved(place, loaded)?.value, "in") === "querystring";
}

/**
 * A query that is a form is one parameter for each property of the form: the same text, told apart for
 * whoever calls. What no such list can say is an error, for then no correct code can be made.
 */
export function querystringParameters(place: Place, reading: Reading): Parameter[] {
  const { loaded } = reading;
  const end = resolved(place, loaded);
  const [entry, ...others] = entries(end && child(end, "content"));
  const schema = entry && child(entry[1], "schema");
  if (
    !end ||
    !entry ||
    others.length > 0 ||
    !/^application\/x-www-form-urlencoded\b/i.test(entry[0])
  )
    return refused(end ?? place, reading, "only `application/x-www-form-urlencoded` is supported");
  const parts = schema ? partsOf(schema, reading, new Set()) : [];
  if (parts.length === 0 || parts.some(isOpen))
    return refused(end, reading, "the query must be an object whose properties are all listed");
  const isRequired = flagOf(end.value, "required") === true;
  const required = schema ? requiredNames(schema, loaded) : new Set();
  const encoding = child(entry[1], "encoding");
  const properties = new Map(parts.flatMap((part) => entries(child(part, "properties"))));
  return [...properties].map(([name, each]) =>
    parameterOf(name, each, isRequired && required.has(name), encoding, reading),
  );
}

function parameterOf(
  name: string,
  place: Place,
  required: boolean,
  encoding: Place | undefined,
  { loaded, reader }: Reading,
): Parameter {
  const type = reader.typeOf(place, { inRequest: true });
  const own = encoding && member(encoding.value, name);
  const end = resolved(place, loaded);
  const fallback = member(place.value, "default") ?? member(end?.value, "default");
  const isArray = type.kind === "array" || type.kind === "tuple";
  // In a form an object is JSON, unless a style is stated (section 4.15.1).
  const isJson =
    !isArray &&
    shapeOf(place, loaded) === "structure" &&
    isObject(end?.value) &&
    (textOf(end.value, "type") === "object" || member(end.value, "properties") !== undefined);
  const style = textOf(own, "style");
  return {
    name,
    in: "query",
    doc: documentationOf(place.value),
    required,
    style:
      style === "spaceDelimited" || style === "pipeDelimited" || style === "deepObject"
        ? style
        : "form",
    explode: flagOf(own, "explode") ?? (style === undefined || style === "form"),
    allowReserved: flagOf(own, "allowReserved") === true,
    allowEmptyValue: false,
    type,
    documentType: type,
    schema: keyOf(place, loaded),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(isJson && style === undefined ? { content: "application/json" } : {}),
  };
}

/** A schema and all that it is made of by `allOf`. */
function partsOf(place: Place, reading: Reading, met: Set<string>): Place[] {
  const end = resolved(place, reading.loaded);
  if (!end || met.has(keyOf(end, reading.loaded))) return [];
  met.add(keyOf(end, reading.loaded));
  return [end, ...items(child(end, "allOf")).flatMap((each) => partsOf(each, reading, met))];
}

/** Whether a schema allows properties by another way than `properties`, so that there is no list of them. */
function isOpen({ value }: Place): boolean {
  return (
    isObject(member(value, "additionalProperties")) ||
    ["patternProperties", "oneOf", "anyOf", "if"].some((name) => member(value, name) !== undefined)
  );
}

function refused({ file, pointer }: Place, { diagnostics }: Reading, why: string): [] {
  diagnostics.push({
    severity: "error",
    rule: "querystring",
    message: `\`in: querystring\` cannot be made of this: ${why}`,
    file: file.name,
    pointer,
    ...file.rangeOf(pointer),
    hint: "Describe each parameter of the query by itself, with `in: query`",
  });
  return [];
}

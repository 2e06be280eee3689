/** Parameters and headers. */
import { type Loaded, member, type Place } from "../load/loaded.ts";
import type { Header, Parameter, ParameterLocation, ParameterStyle } from "./api-model.ts";
import { documentationOf } from "./documentation.ts";
import { child, entries, flagOf, items, keyOf, resolved, textOf } from "./place.ts";
import { isQuerystring, querystringParameters } from "./querystring.ts";
import { once, type Reading } from "./reading.ts";
import { unknown } from "./simplify.ts";
import type { Type } from "./type.ts";
import { collectionOf } from "./upgrade/parameter.ts";

/** The parameters of a list, in its order. */
export function parametersOf(list: Place | undefined, reading: Reading): Parameter[] {
  return items(list).flatMap((place) =>
    isQuerystring(place, reading)
      ? querystringParameters(place, reading)
      : (parameterOf(place, reading) ?? []),
  );
}

/**
 * The parameters of a path item and an operation; the operation's win (OpenAPI 3.1.1, section 4.8.10). Of
 * two in one list the first counts, as the rule `param-duplicate` tells their author.
 */
export function merged(outer: readonly Parameter[], inner: readonly Parameter[]): Parameter[] {
  const byKey = new Map<string, Parameter>();
  for (const list of [outer, inner])
    // Backwards, so that the first of two equal ones is set last.
    for (const parameter of list.toReversed()) byKey.set(slotOf(parameter), parameter);
  const order = [...outer, ...inner].map(slotOf);
  return [...new Set(order)].flatMap((key) => byKey.get(key) ?? []);
}

const ignored: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/**
 * Whether a parameter is a header that the specification wants ignored, because media types and security
 * schemes say the same (section 4.8.12.2.1); `param-reserved` tells its author.
 */
export function isIgnored({ in: location, name }: Parameter): boolean {
  return location === "header" && ignored.has(name.toLowerCase());
}

/**
 * What a path names and nothing declares: a text, as `path-param-missing` tells its author. The names in
 * callbacks are expressions, and those of webhooks no names.
 */
export function assumedParameters(path: string, stated: readonly Parameter[]): Parameter[] {
  if (!path.startsWith("/")) return [];
  const declared = new Set(stated.flatMap(({ in: at, name }) => (at === "path" ? [name] : [])));
  const names = [...path.replace(/[?#].*$/s, "").matchAll(/\{([^{}$][^{}]*)\}/g)].flatMap(
    ([, name]) => (name === undefined || declared.has(name) ? [] : [name]),
  );
  const text: Type = { kind: "string" };
  return [...new Set(names)].map((name) => ({
    name,
    in: "path",
    doc: {},
    required: true,
    style: "simple",
    explode: false,
    allowReserved: false,
    allowEmptyValue: false,
    type: text,
    documentType: text,
    isAssumed: true,
  }));
}

function slotOf({ in: location, name }: Parameter): string {
  return `${location} ${name}`;
}

/** One Parameter Object (section 4.8.12); undefined where it lacks what makes it one. */
export function parameterOf(place: Place, reading: Reading): Parameter | undefined {
  const component = reading.components.nameOf("parameters", place);
  const read = (): Parameter | undefined => parameterAt(place, reading);
  const parameter = once(reading.known.parameters, component, read);
  return parameter && component !== undefined ? { ...parameter, component } : parameter;
}

function parameterAt(place: Place, reading: Reading): Parameter | undefined {
  const { loaded } = reading;
  const end = resolved(place, loaded);
  const name = textOf(end?.value, "name");
  const location = textOf(end?.value, "in");
  if (!end || name === undefined || !isLocation(location)) return undefined;
  const schema = schemaOf(end, reading);
  const fallback = defaultOf(schema, loaded);
  const { type, content, schema: key } = valueOf(end, reading, true);
  const collection = reading.isSwagger ? collectionOf(end, location, reading) : undefined;
  const style = collection?.style ?? styleOf(textOf(end.value, "style"), location, type);
  return {
    name,
    in: location,
    doc: {
      ...documentationOf(schema?.value),
      ...withoutDefault(documentationOf(end.value)),
      ...fallback,
    },
    required: location === "path" || flagOf(end.value, "required") === true,
    style,
    explode: collection?.explode ?? flagOf(end.value, "explode") ?? isExploded(style),
    allowReserved: flagOf(end.value, "allowReserved") === true,
    allowEmptyValue: flagOf(end.value, "allowEmptyValue") === true,
    type,
    documentType: schema ? type : { kind: "string" },
    ...(key === undefined ? {} : { schema: key }),
    // A path without its parameter is another path: nothing is filled in.
    ...(location === "path" ? {} : fallback),
    ...(content === undefined ? {} : { content }),
  };
}

/** The Header Objects (section 4.8.21) of a response. */
export function headersOf(place: Place | undefined, reading: Reading): Header[] {
  return entries(place).flatMap(([name, each]) => headerOf(name, each, reading) ?? []);
}

export function headerOf(name: string, place: Place, reading: Reading): Header | undefined {
  const component = reading.components.nameOf("headers", place);
  const read = (): Header | undefined => headerAt(name, place, reading);
  const header = once(reading.known.headers, component, read);
  return header && component !== undefined ? { ...header, name, component } : header;
}

function headerAt(name: string, place: Place, reading: Reading): Header | undefined {
  const end = resolved(place, reading.loaded);
  if (!end) return undefined;
  if (reading.isSwagger) collectionOf(end, "header", reading);
  const { type, schema } = valueOf(end, reading, false);
  return {
    name,
    doc: documentationOf(end.value),
    required: flagOf(end.value, "required") === true,
    type,
    ...(schema === undefined ? {} : { schema }),
  };
}

/** The styles of each location, its default first (OpenAPI 3.1.1, section 4.8.12.2). */
const styles: Readonly<Record<ParameterLocation, readonly ParameterStyle[]>> = {
  path: ["simple", "label", "matrix"],
  header: ["simple"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  cookie: ["form", "cookie"],
};

/** Types that have no parts for a delimiter to stand between. */
const undivided: readonly Type["kind"][] = [
  "string",
  "number",
  "integer",
  "boolean",
  "literal",
  "open",
  "branded",
];

/** The style as stated; the location's default where that fits neither it nor the value, as `param-style` tells. */
function styleOf(
  stated: string | undefined,
  location: ParameterLocation,
  type: Type,
): ParameterStyle {
  const [usual] = styles[location];
  const fitting = styles[location].find((style) => style === stated);
  const divides =
    fitting !== undefined && dividing.includes(fitting) && undivided.includes(type.kind);
  const whole = fitting === "deepObject" && type.kind === "array";
  return fitting === undefined || divides || whole ? (usual ?? "form") : fitting;
}

/** The default of `explode`. */
function isExploded(style: ParameterStyle): boolean {
  return style === "form" || style === "cookie";
}

const dividing: readonly ParameterStyle[] = ["spaceDelimited", "pipeDelimited", "deepObject"];

function isLocation(text: string | undefined): text is ParameterLocation {
  return text === "path" || text === "query" || text === "header" || text === "cookie";
}

/** The value of a parameter or header: by `schema`, or by the one media type under `content`. */
function valueOf(
  place: Place,
  reading: Reading,
  inRequest: boolean,
): { type: Type; content?: string; schema?: string } {
  const { loaded, reader } = reading;
  const schema = schemaOf(place, reading);
  if (schema) return { type: reader.typeOf(schema, { inRequest }), schema: keyOf(schema, loaded) };
  const [entry] = entries(child(place, "content"));
  if (!entry) return { type: unknown };
  const inner = child(entry[1], "schema");
  if (!inner) return { content: entry[0], type: unknown };
  const type = reader.typeOf(inner, { inRequest });
  return { content: entry[0], type, schema: keyOf(inner, loaded) };
}

/** In Swagger 2.0 a parameter or header holds the keywords of its schema itself. */
function schemaOf(place: Place, { isSwagger }: Reading): Place | undefined {
  return isSwagger ? place : child(place, "schema");
}

function defaultOf(schema: Place | undefined, loaded: Loaded): Pick<Parameter, "default"> {
  if (!schema) return {};
  const value =
    member(schema.value, "default") ?? member(resolved(schema, loaded)?.value, "default");
  return value === undefined ? {} : { default: value };
}

function withoutDefault<Doc extends { readonly default?: unknown }>({
  default: _,
  ...rest
}: Doc): Omit<Doc, "default"> {
  return rest;
}

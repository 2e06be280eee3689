/** Objects against the keywords that are about them (JSON Schema 2020-12 Core, section 10.3.2; Validation, section 6.5). */
import { isList, isObject, type JsonObject, member, type Place } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import { quoted, quotedAll } from "../words.ts";
import { evaluatedNames } from "./evaluated.ts";
import { amount, noProperty, type ValueFault } from "./fault.ts";
import type { Descent } from "./descent.ts";
import { isOfOthers, part } from "./reading.ts";
import { countOf } from "./scalar.ts";

export function objectFaults(
  value: JsonObject,
  schema: Place,
  pointer: string,
  hidden: ReadonlySet<string>,
  descent: Descent,
): ValueFault[] {
  const found: ValueFault[] = [];
  const names = Object.keys(value);
  const required = member(schema.value, "required");
  const missing = (isList(required) ? [...new Set(required)] : []).filter(
    (name) => typeof name === "string" && !Object.hasOwn(value, name) && !hidden.has(name),
  ) as string[];
  if (missing.length > 0) found.push({ pointer, message: missingMessage(missing) });
  found.push(...countFaults(names.length, schema, pointer));
  const expected = expectedIn(schema);
  for (const name of names) {
    const faults = memberFaults(value, name, expected, pointer, descent);
    if (faults.length > 0) found.push(...faults);
    if (found.length >= enough) return found;
  }
  found.push(...dependentFaults(value, schema, pointer, descent));
  const others = part(schema, "unevaluatedProperties");
  if (others !== undefined) {
    const isEvaluated = evaluatedNames(value, schema, descent);
    for (const name of names)
      if (!isEvaluated(name)) found.push(...otherFaults(value, name, others, pointer, descent));
  }
  return found;
}

const enough = 12;

function missingMessage(names: readonly string[]): string {
  const first = names.slice(0, 3);
  const more = names.length - first.length;
  const all = more > 0 ? `${first.map(quoted).join(", ")} and ${more} more` : quotedAll(first);
  return `${all} ${names.length === 1 ? "is" : "are"} missing`;
}

function countFaults(count: number, schema: Place, pointer: string): ValueFault[] {
  const least = countOf(schema.value, "minProperties");
  const most = countOf(schema.value, "maxProperties");
  if (least === undefined && most === undefined) return [];
  const has = `${amount(count, "property", "properties")} found`;
  return [
    ...(least !== undefined && count < least
      ? [{ pointer, message: `at least ${least} expected, ${has}` }]
      : []),
    ...(most !== undefined && count > most
      ? [{ pointer, message: `at most ${most} expected, ${has}` }]
      : []),
  ];
}

/** What a schema says of the members of an object. */
interface Expected {
  readonly properties: Place | undefined;
  readonly names: Place | undefined;
  readonly patterns: Place | undefined;
  readonly others: Place | undefined;
}

function expectedIn(schema: Place): Expected {
  return {
    properties: part(schema, "properties"),
    names: part(schema, "propertyNames"),
    patterns: part(schema, "patternProperties"),
    others: part(schema, "additionalProperties"),
  };
}

function memberFaults(
  value: JsonObject,
  name: string,
  { properties, names, patterns, others }: Expected,
  pointer: string,
  descent: Descent,
): readonly ValueFault[] {
  const at = pointerTo(pointer, name);
  const own = properties && part(properties, name);
  const isPlain = names === undefined && patterns === undefined;
  if (own === undefined && isPlain && others === undefined) return [];
  const { direction, reading } = descent;
  const isRefused =
    own !== undefined && direction !== undefined && isOfOthers(own, direction, reading);
  if (own !== undefined && isPlain && !isRefused) return descent.into(value[name]!, own, at);
  const found: ValueFault[] = [];
  if (names !== undefined && !descent.accepts(name, names))
    found.push({ pointer: at, message: `${quoted(name)} is no name that \`propertyNames\` takes` });
  let isKnown = own !== undefined;
  if (isRefused) found.push({ pointer: at, message: refusals[direction] });
  else if (own !== undefined) found.push(...descent.into(value[name]!, own, at));
  for (const pattern of isObject(patterns?.value) ? Object.keys(patterns.value) : [])
    if (descent.patterns(pattern, name)) {
      isKnown = true;
      found.push(...descent.into(value[name]!, part(patterns!, pattern)!, at));
    }
  if (!isKnown && others !== undefined)
    found.push(...otherFaults(value, name, others, pointer, descent));
  return found;
}

const refusals = {
  request: "it is `readOnly`, and no part of a request",
  response: "it is `writeOnly`, and no part of a response",
} as const;

function otherFaults(
  value: JsonObject,
  name: string,
  others: Place,
  pointer: string,
  descent: Descent,
): readonly ValueFault[] {
  const at = pointerTo(pointer, name);
  return others.value === false ? [noProperty(at, name)] : descent.into(value[name]!, others, at);
}

function dependentFaults(
  value: JsonObject,
  schema: Place,
  pointer: string,
  descent: Descent,
): ValueFault[] {
  const found: ValueFault[] = [];
  const required = member(schema.value, "dependentRequired");
  for (const [name, needs] of isObject(required) ? Object.entries(required) : [])
    for (const need of isList(needs) && Object.hasOwn(value, name) ? needs : [])
      if (typeof need === "string" && !Object.hasOwn(value, need))
        found.push({ pointer, message: `${quoted(need)} is missing, which ${quoted(name)} needs` });
  const schemas = member(schema.value, "dependentSchemas");
  for (const name of isObject(schemas) ? Object.keys(schemas) : [])
    if (Object.hasOwn(value, name))
      found.push(...descent.into(value, part(schema, "dependentSchemas", name)!, pointer));
  return found;
}

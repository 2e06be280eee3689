/** Objects against the keywords that are about them (JSON Schema 2020-12 Core, section 10.3.2; Validation, section 6.5). */
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  type Place,
} from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import { quoted, quotedAll } from "../words.ts";
import { evaluatedNames } from "./evaluated.ts";
import { amount, noProperty, type ValueFault } from "./fault.ts";
import type { Descent } from "./descent.ts";
import { type Direction, isOfOthers, part, type Reading } from "./reading.ts";
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
  const expected = descent.expected(schema);
  const missing = expected.required.filter(
    (name) => !Object.hasOwn(value, name) && !hidden.has(name),
  );
  if (missing.length > 0) found.push({ pointer, message: missingMessage(missing) });
  if (expected.isWordy) found.push(...countFaults(names.length, schema, pointer));
  for (const name of names) {
    const faults = memberFaults(value, name, expected, pointer, descent);
    if (faults.length > 0) found.push(...faults);
    if (found.length >= enough) return found;
  }
  if (expected.isWordy) found.push(...dependentFaults(value, schema, pointer, descent));
  const others = expected.unevaluated;
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

/** What a schema says of the members of an object, read once. */
interface Expected {
  readonly required: readonly string[];
  readonly names: Place | undefined;
  readonly patterns: Place | undefined;
  readonly others: Place | undefined;
  readonly unevaluated: Place | undefined;
  /** Whether it says how many there are, or what one of them needs. */
  readonly isWordy: boolean;
  /** A property that it knows. */
  property(name: string): Property | undefined;
}

interface Property {
  readonly schema: Place;
  /** Whether only the other side sends it. */
  readonly isRefused: boolean;
}

/** What schemas say of members, each read when it is asked for first. */
export type Expectations = (schema: Place) => Expected;

export function expectations(reading: Reading, direction: Direction | undefined): Expectations {
  const known = new Map<JsonValue, Expected>();
  const isRefused = (schema: Place) =>
    direction !== undefined && isOfOthers(schema, direction, reading);
  return (schema) => {
    const before = known.get(schema.value);
    if (before !== undefined) return before;
    const expected = expectedIn(schema, isRefused);
    known.set(schema.value, expected);
    return expected;
  };
}

function expectedIn(schema: Place, isRefused: (schema: Place) => boolean): Expected {
  const required = member(schema.value, "required");
  const properties = part(schema, "properties");
  const known = new Map<string, Property | undefined>();
  return {
    required: isList(required)
      ? [...new Set(required)].filter((name) => typeof name === "string")
      : [],
    names: part(schema, "propertyNames"),
    patterns: part(schema, "patternProperties"),
    others: part(schema, "additionalProperties"),
    unevaluated: part(schema, "unevaluatedProperties"),
    isWordy: wordy.some((keyword) => member(schema.value, keyword) !== undefined),
    property(name) {
      if (properties === undefined) return undefined;
      if (known.has(name)) return known.get(name);
      const own = part(properties, name);
      const property = own && { schema: own, isRefused: isRefused(own) };
      known.set(name, property);
      return property;
    },
  };
}

const wordy = ["minProperties", "maxProperties", "dependentRequired", "dependentSchemas"];

function memberFaults(
  value: JsonObject,
  name: string,
  expected: Expected,
  pointer: string,
  descent: Descent,
): readonly ValueFault[] {
  const { names, patterns, others } = expected;
  const own = expected.property(name);
  const isPlain = names === undefined && patterns === undefined;
  if (own === undefined && isPlain && others === undefined) return [];
  const at = pointerTo(pointer, name);
  if (own !== undefined && isPlain && !own.isRefused)
    return descent.into(value[name]!, own.schema, at);
  const found: ValueFault[] = [];
  if (names !== undefined && !descent.accepts(name, names))
    found.push({ pointer: at, message: `${quoted(name)} is no name that \`propertyNames\` takes` });
  let isKnown = own !== undefined;
  if (own?.isRefused === true) found.push({ pointer: at, message: refusals[descent.direction!] });
  else if (own !== undefined) found.push(...descent.into(value[name]!, own.schema, at));
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

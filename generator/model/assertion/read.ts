/** Reads schemas as what they assert. */
import type { Diagnostic } from "../../diagnostic.ts";
import { isObject, type JsonObject, type Loaded, member, type Place } from "../../load/loaded.ts";
import { pointerTo, valueAt } from "../../load/pointer.ts";
import { isExponential } from "../../pattern/slow-pattern.ts";
import { unicodePattern } from "../../pattern/unicode-pattern.ts";
import { child, entries, items, keyOf, textOf, textsOf } from "../place.ts";
import type { SchemaRegistry } from "../schema-registry.ts";
import type { SchemaUpgrade } from "../upgrade/schema.ts";
import type { Assertion, Assertions, SchemaAssertion } from "./assertion.ts";
import { discriminated, type DiscriminatorReading } from "./discriminator.ts";
import { plainKeywords } from "./keywords.ts";
import { withoutLoops } from "./loops.ts";

/**
 * The assertions of every schema that the ids reach, through references.
 *
 * Call it when all types are read: what only assertions refer to gets no type of its own.
 */
export function readAssertions(
  ids: Iterable<string>,
  loaded: Loaded,
  registry: SchemaRegistry,
  upgrade: SchemaUpgrade,
): Assertions {
  const diagnostics: Diagnostic[] = [];
  const schemas = new Map<string, Assertion>();
  const waiting = new Set(ids);

  const placeOf = (id: string): Place | undefined =>
    registry.declared.get(id)?.place ?? registry.made.get(id) ?? placeAt(id, loaded);

  const refer = (reference: string, from: Place): string | undefined =>
    registry.refer(reference, from);

  function referDynamically(reference: string, from: Place): string | undefined {
    const target = loaded.resources?.followDynamic(reference, from);
    if (target === "ambiguous") {
      const why = `\`$dynamicRef: ${reference}\` may lead to several schemas, and validators are made before it is known which`;
      report("error", "dynamic-ref", why, from, "$dynamicRef");
      return undefined;
    }
    return target ? registry.referTo(target) : refer(reference, from);
  }

  function report(
    severity: Diagnostic["severity"],
    rule: string,
    message: string,
    { file, pointer }: Place,
    keyword: string,
  ): void {
    const place = pointerTo(pointer, keyword);
    diagnostics.push({
      severity,
      rule,
      message,
      file: file.name,
      pointer: place,
      ...file.rangeOf(place),
    });
  }

  const reading: DiscriminatorReading = {
    read,
    placeOf,
    at,
    idOf(reference, from) {
      const component = `#${pointerTo("/components/schemas", reference)}`;
      const id = registry.declared.has(component) ? component : refer(reference, from);
      if (id !== undefined) waiting.add(id);
      return id;
    },
    nameOf: (id) => registry.declared.get(id)?.name,
  };

  function read(place: Place): Assertion {
    if (typeof place.value === "boolean") return place.value;
    if (!isObject(place.value)) return true;
    const here: Place = { ...place, value: upgrade(place.value) };
    const schema = here.value as JsonObject;
    const reference = textOf(schema, "$ref");
    const dynamic = textOf(schema, "$dynamicRef");
    const targets = [
      reference === undefined ? undefined : refer(reference, place),
      dynamic === undefined ? undefined : referDynamically(dynamic, place),
    ].filter((id) => id !== undefined);
    for (const id of targets) waiting.add(id);
    const [target, second] = targets;
    const own: SchemaAssertion = {
      ...plainKeywords(schema),
      ...(target === undefined ? {} : { $ref: target }),
      ...patternOf(here),
      ...subschemas(here),
    };
    const union = discriminated(here, reading) ?? unions(here);
    // A choice stands alone, so that nothing else is in its switch.
    const isObjectAlone = Object.keys(own).length === 1 && own.type?.join() === "object";
    const alone =
      union.discriminator === undefined || isObjectAlone || Object.keys(own).length === 0;
    const parts = [...(second === undefined ? [] : [{ $ref: second }]), ...(alone ? [] : [union])];
    const whole: SchemaAssertion = {
      ...(union.discriminator !== undefined && isObjectAlone ? {} : own),
      ...(alone ? union : {}),
      ...(parts.length === 0 ? {} : { allOf: [...(own.allOf ?? []), ...parts] }),
    };
    return Object.keys(whole).length === 0 ? true : whole;
  }

  function patternOf(place: Place): SchemaAssertion {
    const written = textOf(place.value, "pattern");
    const pattern = written === undefined ? undefined : provenPattern(written, place, "pattern");
    return pattern === undefined ? {} : { pattern };
  }

  /** A pattern that validators can be made with; what is wrong with one is told. */
  function provenPattern(written: string, place: Place, keyword: string): string | undefined {
    const pattern = unicodePattern(written);
    if (pattern === undefined) report("warn", "pattern", notAPattern(written), place, keyword);
    else if (isExponential(pattern))
      report("warn", "pattern-slow", isSlow(written), place, keyword);
    return pattern;
  }

  function subschemas(place: Place): SchemaAssertion {
    return {
      ...one(place, "additionalProperties"),
      ...one(place, "propertyNames"),
      ...one(place, "unevaluatedProperties"),
      ...one(place, "items"),
      ...one(place, "contains"),
      ...one(place, "unevaluatedItems"),
      ...one(place, "not"),
      ...conditional(place),
      ...list(place, "prefixItems"),
      ...list(place, "allOf"),
      ...named(place, "properties"),
      ...named(place, "dependentSchemas"),
      ...patternProperties(place),
      ...dependentRequired(place),
    };
  }

  function unions(place: Place): SchemaAssertion {
    return { ...list(place, "anyOf"), ...list(place, "oneOf") };
  }

  function one(place: Place, keyword: string): SchemaAssertion {
    const inner = at(place, keyword);
    return inner === undefined || !isSchema(inner) ? {} : { [keyword]: read(inner) };
  }

  // Without `if` the other two say nothing (JSON Schema 2020-12 Core, section 10.2.2).
  function conditional(place: Place): SchemaAssertion {
    const condition = one(place, "if");
    return "if" in condition ? { ...condition, ...one(place, "then"), ...one(place, "else") } : {};
  }

  function list(place: Place, keyword: string): SchemaAssertion {
    const inner = items(at(place, keyword));
    return inner.length === 0 ? {} : { [keyword]: inner.map(read) };
  }

  function named(place: Place, keyword: string): SchemaAssertion {
    const inner = entries(at(place, keyword));
    return inner.length === 0
      ? {}
      : { [keyword]: new Map(inner.map(([name, each]) => [name, read(each)])) };
  }

  function patternProperties(place: Place): SchemaAssertion {
    const inner = entries(at(place, "patternProperties")).flatMap(([written, each]) => {
      const pattern = provenPattern(written, place, "patternProperties");
      return pattern === undefined ? [] : [[pattern, read(each)] as const];
    });
    return inner.length === 0 ? {} : { patternProperties: new Map(inner) };
  }

  for (const id of waiting) {
    const place = placeOf(id);
    if (place) schemas.set(id, read(place));
  }
  return { schemas: withoutLoops(schemas), diagnostics };
}

function notAPattern(pattern: string): string {
  return `\`${pattern}\` is no regular expression (ECMA-262 with the flag u), so nothing is held against it`;
}

function isSlow(pattern: string): string {
  return `\`${pattern}\` can take exponential time on a text that it does not match`;
}

function dependentRequired(place: Place): SchemaAssertion {
  const listed = entries(at(place, "dependentRequired"))
    .map(([name, each]) => [name, textsOf(each.value)] as const)
    .filter(([, names]) => names.length > 0);
  return listed.length === 0 ? {} : { dependentRequired: new Map(listed) };
}

function isSchema({ value }: Place): boolean {
  return typeof value === "boolean" || isObject(value);
}

/** A keyword's value with its place, in a schema that may have been upgraded. */
function at(place: Place, keyword: string): Place | undefined {
  return member(place.value, keyword) === undefined ? undefined : child(place, keyword);
}

/** The place that an id was made of. */
function placeAt(id: string, loaded: Loaded): Place | undefined {
  const hash = id.indexOf("#");
  for (const file of loaded.files.values()) {
    if (keyOf({ file, pointer: "" }, loaded) !== id.slice(0, hash + 1)) continue;
    const value = file.value === undefined ? undefined : valueAt(file.value, id.slice(hash + 1));
    if (value !== undefined) return { file, pointer: id.slice(hash + 1), value };
  }
  return undefined;
}

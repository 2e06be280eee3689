/** Which members and items a schema has evaluated when its `unevaluated…` keywords look (JSON Schema 2020-12 Core, section 11). */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  type Place,
} from "../../load/loaded.ts";
import { alternativesOf } from "./alternatives.ts";
import type { Descent } from "./descent.ts";
import { part, parts, targetsOf } from "./reading.ts";

/** Whether a member of an object has been evaluated by what stands beside `unevaluatedProperties`. */
export function evaluatedNames(
  value: JsonObject,
  schema: Place,
  descent: Descent,
): (name: string) => boolean {
  const names = new Set<string>();
  const patterns: string[] = [];
  let all = false;
  visit(value, schema, descent, (place, isTop) => {
    for (const name of namesIn(place, "properties")) names.add(name);
    patterns.push(...namesIn(place, "patternProperties"));
    if (Object.hasOwn(place.value as object, "additionalProperties")) all = true;
    if (!isTop && Object.hasOwn(place.value as object, "unevaluatedProperties")) all = true;
  });
  return (name) =>
    all || names.has(name) || patterns.some((pattern) => descent.patterns(pattern, name));
}

/** The same for the items of a list. */
export function evaluatedItems(
  list: readonly JsonValue[],
  schema: Place,
  descent: Descent,
): (index: number) => boolean {
  let count = 0;
  let all = false;
  const contained: Place[] = [];
  visit(list, schema, descent, (place, isTop) => {
    count = Math.max(count, parts(place, "prefixItems").length);
    if (Object.hasOwn(place.value as object, "items")) all = true;
    if (!isTop && Object.hasOwn(place.value as object, "unevaluatedItems")) all = true;
    const wanted = part(place, "contains");
    if (wanted !== undefined) contained.push(wanted);
  });
  return (index) =>
    all || index < count || contained.some((wanted) => descent.accepts(list[index]!, wanted));
}

/** Visits a schema and every part of it that a value has matched in its place. */
function visit(
  value: JsonValue,
  schema: Place,
  descent: Descent,
  look: (place: Place, isTop: boolean) => void,
): void {
  const met = new Set<JsonValue>();
  const enter = (place: Place | undefined, isTop: boolean) => {
    if (place === undefined || !isObject(place.value) || met.has(place.value)) return;
    met.add(place.value);
    look(place, isTop);
    const always = (each: Place | undefined) => enter(each, false);
    const whenMatched = (each: Place) => {
      if (descent.accepts(value, each)) always(each);
    };
    for (const each of targetsOf(place, descent.reading)) always(each);
    for (const each of parts(place, "allOf")) always(each);
    for (const each of [...parts(place, "anyOf"), ...parts(place, "oneOf")]) whenMatched(each);
    const choice = alternativesOf(place, descent.reading);
    for (const each of choice?.cases.values() ?? []) whenMatched(each);
    if (choice?.otherwise !== undefined) whenMatched(choice.otherwise);
    const condition = part(place, "if");
    if (condition !== undefined) {
      const holds = descent.accepts(value, condition);
      if (holds) always(condition);
      always(part(place, holds ? "then" : "else"));
    }
    for (const name of namesIn(place, "dependentSchemas"))
      if (isObject(value) && Object.hasOwn(value, name))
        always(part(place, "dependentSchemas", name));
  };
  enter(schema, true);
}

function namesIn(place: Place, keyword: string): readonly string[] {
  const held = member(place.value, keyword);
  return isObject(held) ? Object.keys(held) : [];
}

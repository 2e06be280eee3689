/** Lists against the keywords that are about them (JSON Schema 2020-12 Core, section 10.3.1; Validation, section 6.4). */
import { hasUniqueItems } from "specwright-runtime/validation";
import { isObject, type JsonValue, member, type Place } from "../../load/loaded.ts";
import { evaluatedItems } from "./evaluated.ts";
import { amount, type ValueFault } from "./fault.ts";
import type { Descent } from "./descent.ts";
import { part, parts } from "./reading.ts";
import { countOf } from "./scalar.ts";

export function listFaults(
  list: readonly JsonValue[],
  schema: Place,
  pointer: string,
  descent: Descent,
): ValueFault[] {
  const found: ValueFault[] = [];
  const least = countOf(schema.value, "minItems");
  const most = countOf(schema.value, "maxItems");
  const has = (count: number) => `${amount(count, "item")} found`;
  if (least !== undefined && list.length < least)
    found.push({ pointer, message: `at least ${least} expected, ${has(list.length)}` });
  if (most !== undefined && list.length > most)
    found.push({ pointer, message: `at most ${most} expected, ${has(list.length)}` });
  if (member(schema.value, "uniqueItems") === true && !hasUniqueItems(list))
    found.push({ pointer, message: "two items are equal" });
  const first = parts(schema, "prefixItems");
  for (const [i, each] of first.entries())
    if (i < list.length) found.push(...descent.into(list[i]!, each, `${pointer}/${i}`));
  const rest = part(schema, "items");
  if (rest !== undefined && (isObject(rest.value) || typeof rest.value === "boolean"))
    for (let i = first.length; i < list.length && found.length < enough; i += 1)
      found.push(...descent.into(list[i]!, rest, `${pointer}/${i}`));
  found.push(...containsFaults(list, schema, pointer, descent));
  const others = part(schema, "unevaluatedItems");
  if (others !== undefined) {
    const isEvaluated = evaluatedItems(list, schema, descent);
    for (const [i, item] of list.entries())
      if (!isEvaluated(i)) found.push(...descent.into(item, others, `${pointer}/${i}`));
  }
  return found;
}

const enough = 12;

function containsFaults(
  list: readonly JsonValue[],
  schema: Place,
  pointer: string,
  descent: Descent,
): ValueFault[] {
  const wanted = part(schema, "contains");
  if (wanted === undefined) return [];
  const least = countOf(schema.value, "minContains") ?? 1;
  const most = countOf(schema.value, "maxContains") ?? Infinity;
  const count = list.filter((item) => descent.accepts(item, wanted)).length;
  if (count >= least && count <= most) return [];
  const bound = count < least ? `at least ${least}` : `at most ${most}`;
  return [{ pointer, message: `${bound} of what \`contains\` asks for expected, ${count} found` }];
}

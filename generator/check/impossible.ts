/** Whether no value fits a schema, alone or by what it is made of. */
import { isList, isObject, type JsonValue, member, type Place } from "../load/loaded.ts";
import { pointerTo, stepsOf } from "../load/pointer.ts";
import { referenceIn } from "./resolve.ts";
import type { Context } from "./rule.ts";
import { type Claim, conflictOf, type Conflict } from "./schema-conflict.ts";

/** Why no value fits; `isAlone` when what the schema itself says is enough. */
export interface Impossibility extends Conflict {
  readonly isAlone: boolean;
}

/**
 * Why no value fits a schema. Undefined for one that values fit, and for one that is impossible only
 * because a schema that it is made of is impossible by itself: that one is at fault.
 */
export function impossibilityOf(
  place: Place,
  ctx: Pick<Context, "follow" | "version">,
): Impossibility | undefined {
  if (!isObject(place.value)) return undefined;
  const alone = conflictOf([{ schema: place.value, name: "" }], ctx.version);
  if (alone !== undefined) return { ...alone, isAlone: true };
  if (!isList(member(place.value, "allOf")) && !isKeyword(place.value)) return undefined;
  const claims = claimsOf(place, ctx);
  if (claims === undefined) return undefined;
  if (claims.some((claim) => conflictOf([claim], ctx.version) !== undefined)) return undefined;
  const together = conflictOf(claims, ctx.version);
  return together && { ...together, isAlone: false };
}

/** Whether a reference stands among other keywords, which hold as well. */
function isKeyword(schema: object & JsonValue): boolean {
  return referenceIn(schema) !== undefined && Object.keys(schema).length > 1;
}

const most = 200;

/** A schema and everything that it is made of; undefined when a reference leads nowhere. */
function claimsOf(node: Place, ctx: Pick<Context, "follow">): Claim[] | undefined {
  const claims: Claim[] = [];
  const met = new Set<JsonValue>();
  const stack: (Place & { readonly name: string })[] = [{ ...node, name: "" }];
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { value, file, pointer, name } = place;
    if (!isObject(value) || met.has(value)) continue;
    if (met.size === most) return undefined;
    met.add(value);
    claims.push({ schema: value, name });
    const reference = referenceIn(value);
    if (reference !== undefined) {
      const target = ctx.follow(reference, file);
      if (target === undefined) return undefined;
      stack.push({ ...target, name: stepsOf(target.pointer).at(-1) ?? target.file.name });
    }
    const parts = member(value, "allOf");
    for (const [i, part] of isList(parts) ? parts.entries() : [])
      stack.push({ file, pointer: pointerTo(pointer, "allOf", i), value: part, name });
  }
  return claims;
}

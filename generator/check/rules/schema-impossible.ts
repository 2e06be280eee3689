import { isList, isObject, type JsonValue, member, type Place } from "../../load/loaded.ts";
import { pointerTo, stepsOf } from "../../load/pointer.ts";
import { conflictOf, type Claim } from "../schema-conflict.ts";
import type { Node } from "../node.ts";
import { referenceIn } from "../resolve.ts";
import { type Context, defineRule, type Spot } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { keySpot, valueSpot } from "../spot.ts";

export const schemaImpossible = defineRule({
  id: "schema-impossible",
  severity: "error",
  docs: "Some value fits a schema: its bounds leave room, and what it is made of by `allOf` does not exclude each other.",
  why: "Every request with it is refused, and every answer is wrong.",
  bad: `
    components: { schemas: { Name: { type: string, minLength: 5, maxLength: 3 } } }`,
  good: `
    components: { schemas: { Name: { type: string, minLength: 3, maxLength: 5 } } }`,
  assumes: "its type is made all the same",
  visit: eachSayingValues((node, ctx) => {
    const own: Claim = { schema: node.value, name: "" };
    const alone = conflictOf([own], ctx.version);
    if (alone !== undefined) {
      const at = alone.keyword === undefined ? spotOf(node) : valueSpot(node, alone.keyword);
      report(alone.message, at, ctx);
      return;
    }
    if (!isList(member(node.value, "allOf")) && !isKeyword(node)) return;
    const claims = claimsOf(node, ctx);
    // One that is impossible by itself has a finding of its own.
    if (
      claims === undefined ||
      claims.some((claim) => conflictOf([claim], ctx.version) !== undefined)
    )
      return;
    const together = conflictOf(claims, ctx.version);
    if (together !== undefined)
      report(
        together.message,
        keySpot(node, isList(member(node.value, "allOf")) ? "allOf" : "$ref"),
        ctx,
      );
  }),
});

function report(message: string, at: Spot, ctx: Context): void {
  ctx.report({ message: `${message}: no value fits`, at, hint: "Let the two agree" });
}

function spotOf(node: Node): Spot {
  return {
    file: node.file,
    pointer: node.pointer,
    part: /\/\d+$/.test(node.pointer) ? "value" : "key",
  };
}

/** Whether a reference stands among other keywords, which hold as well. */
function isKeyword({ value }: Node): boolean {
  return referenceIn(value) !== undefined && Object.keys(value).length > 1;
}

const most = 200;

/** A schema and everything that it is made of; undefined when a reference leads nowhere. */
function claimsOf(node: Node, ctx: Context): Claim[] | undefined {
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

import { isList, isObject, type JsonValue, member, type Place } from "../../load/loaded.ts";
import { pointerTo, stepsOf } from "../../load/pointer.ts";
import { inOrder } from "../position.ts";
import { referenceIn } from "../resolve.ts";
import { type Context, defineRule, type Spot } from "../rule.ts";
import { ownTypes } from "../schema-type.ts";
import { quoted } from "../words.ts";

export const schemaInfinite = defineRule({
  id: "schema-infinite",
  severity: "error",
  docs: "A schema that needs itself leaves a way out: a member that is optional, an empty list, or null.",
  why: "No finite value fits it, so that nothing can ever be sent.",
  bad: `
    components:
      schemas:
        C: { type: object, required: [c], properties: { c: { $ref: "#/components/schemas/C" } } }`,
  good: `
    components:
      schemas:
        C: { type: object, properties: { c: { $ref: "#/components/schemas/C" } } }`,
  assumes: "its type is made all the same",
  visit: {
    OpenAPI(_node, ctx) {
      const finite = finiteTargets(ctx);
      const reported = new Set<JsonValue>();
      for (const target of targetsIn(ctx)) {
        if (finite.has(target.value) || reported.has(target.value)) continue;
        const circle = circleFrom(target, finite, ctx);
        if (circle.some(({ place }) => reported.has(place.value))) continue;
        for (const { place } of circle) reported.add(place.value);
        reported.add(target.value);
        report(circle, ctx);
      }
    },
  },
});

/** A schema, and the member by which it needs the next. */
interface Link {
  readonly place: Place;
  readonly need: Need;
}

/** What a value of a schema cannot be without. */
interface Need {
  readonly schema: Place;
  /** The text that makes it so. */
  readonly at: Spot;
  readonly property: string | undefined;
}

function report(circle: readonly Link[], ctx: Context): void {
  // References that lead only to each other are no schema at all, which ref-cycle says.
  const isBare = ({ place, need }: Link) => need.at.pointer === pointerTo(place.pointer, "$ref");
  if (circle.every(isBare)) return;
  const [first] = inOrder(circle, ({ need }) => need.at);
  if (first === undefined) return;
  const i = circle.indexOf(first);
  const round = [...circle.slice(i), ...circle.slice(0, i)];
  const names = round.map(({ place }) => nameOf(place));
  const next = names[1] ?? names[0]!;
  const { property } = first.need;
  const needs =
    property === undefined
      ? `needs ${article(next)}`
      : `requires ${quoted(property)}, ${article(next)}`;
  const further =
    names.length > 2
      ? `, and so on to ${quoted(names[0]!)}`
      : names.length > 1
        ? `, and that ${article(names[0]!)}`
        : "";
  ctx.report({
    message: `${quoted(names[0]!)} ${needs}${further}: no finite value`,
    at: first.need.at,
    hint: "Make one of the members optional, or let it be null",
  });
}

function article(name: string): string {
  return `${/^[AEIaei]/.test(name) ? "an" : "a"} ${quoted(name)}`;
}

function nameOf({ file, pointer }: Place): string {
  return stepsOf(pointer).at(-1) ?? file.name;
}

function targetsIn(ctx: Context): Place[] {
  const targets = new Map<JsonValue, Place>();
  for (const node of ctx.nodes("Reference")) {
    if (node.expects !== "Schema") continue;
    const target = ctx.follow(node.reference, node.file);
    if (target !== undefined) targets.set(target.value, target);
  }
  return [...targets.values()];
}

/** Which targets of references have a finite value: the least set that explains itself. */
function finiteTargets(ctx: Context): ReadonlySet<JsonValue> {
  const finite = new Set<JsonValue>();
  let waiting = targetsIn(ctx);
  for (let before = Infinity; waiting.length < before;) {
    before = waiting.length;
    waiting = waiting.filter((target) => {
      const isFinite = unmet(target, finite, ctx, true) === undefined;
      if (isFinite) finite.add(target.value);
      return !isFinite;
    });
  }
  return finite;
}

/** From a schema without a finite value to the circle that is why. */
function circleFrom(start: Place, finite: ReadonlySet<JsonValue>, ctx: Context): Link[] {
  const links: Link[] = [];
  const positions = new Map<JsonValue, number>();
  let place = start;
  for (;;) {
    const before = positions.get(place.value);
    if (before !== undefined) return links.slice(before);
    positions.set(place.value, links.length);
    const need = unmet(place, finite, ctx, true);
    if (need === undefined) return [];
    links.push({ place, need });
    place = need.schema;
  }
}

/** The first thing that a value needs and that has no finite value; undefined for a schema that has one. */
function unmet(
  place: Place,
  finite: ReadonlySet<JsonValue>,
  ctx: Context,
  isTarget: boolean,
  depth = 0,
): Need | undefined {
  const { value, file, pointer } = place;
  if (!isObject(value) || depth > deepest) return undefined;
  if (!isTarget && finite.has(value)) return undefined;
  if (member(value, "nullable") === true && ctx.version === "3.0") return undefined;
  const inner = (...steps: readonly (string | number)[]): Place => {
    let held: JsonValue | undefined = value;
    for (const step of steps) held = isList(held) ? held[Number(step)] : member(held, String(step));
    return { file, pointer: pointerTo(pointer, ...steps), value: held ?? null };
  };
  const within = (part: Place, at: Spot, property?: string): Need | undefined => {
    const found = unmet(part, finite, ctx, false, depth + 1);
    return found && { schema: found.schema, at, property };
  };
  const spot = (part: "key" | "value", ...steps: readonly (string | number)[]): Spot => ({
    file,
    pointer: pointerTo(pointer, ...steps),
    part,
  });
  const reference = referenceIn(value);
  const target = reference === undefined ? undefined : ctx.follow(reference, file);
  if (target !== undefined && !finite.has(target.value))
    return { schema: target, at: spot("value", "$ref"), property: undefined };
  const parts = member(value, "allOf");
  for (const i of isList(parts) ? parts.keys() : []) {
    const need = unmet(inner("allOf", i), finite, ctx, false, depth + 1);
    if (need !== undefined) return need;
  }
  for (const keyword of ["oneOf", "anyOf"]) {
    const union = member(value, keyword);
    if (!isList(union) || union.length === 0) continue;
    const needs = union.map((_, i) => unmet(inner(keyword, i), finite, ctx, false, depth + 1));
    if (needs.every((need) => need !== undefined)) return needs[0];
  }
  const types = ownTypes(value, ctx.version);
  if (types?.length !== 1) return undefined;
  if (types[0] === "array") {
    const least = member(value, "minItems");
    if (typeof least !== "number" || least < 1) return undefined;
    return within(inner("items"), spot("value", "minItems"));
  }
  const required = member(value, "required");
  if (types[0] !== "object" || !isList(required)) return undefined;
  for (const [i, name] of required.entries()) {
    if (typeof name !== "string" || member(member(value, "properties"), name) === undefined)
      continue;
    const need = within(inner("properties", name), spot("value", "required", i), name);
    if (need !== undefined) return need;
  }
  return undefined;
}

/** Schemas one inside the other without a reference between them. */
const deepest = 200;

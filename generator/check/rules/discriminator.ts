import { isList, isObject, type JsonValue, member, type Place } from "../../load/loaded.ts";
import { pointerTo, stepsOf, valueAt } from "../../load/pointer.ts";
import type { Node } from "../node.ts";
import { referenceIn } from "../resolve.ts";
import { type Context, defineRule, type Spot } from "../rule.ts";
import { ownTypes } from "../schema-type.ts";
import { valueSpot } from "../spot.ts";
import { from30 } from "../version.ts";
import { quoted } from "../words.ts";

export const discriminator = defineRule({
  id: "discriminator",
  severity: "error",
  docs:
    "The property of a discriminator is a required string of every schema that it chooses from, and what " +
    "its mapping names exists (OpenAPI 3.1, section 4.8.25).",
  why: "A value without it cannot be told apart.",
  versions: from30,
  bad: `
    components:
      schemas:
        Pet: { oneOf: [{ $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
        Dog: { type: object, properties: { kind: { type: string } } }`,
  good: `
    components:
      schemas:
        Pet: { oneOf: [{ $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string } } }`,
  assumes: "values without it match by their other members",
  visit: {
    Discriminator(node, ctx) {
      const owner = node.parent;
      if (owner?.kind !== "Schema") return;
      inspectMapping(node, ctx);
      const property = member(node.value, "propertyName");
      // Where there is a schema for all others, the property may be missing.
      if (typeof property !== "string" || Object.hasOwn(node.value, "defaultMapping")) return;
      for (const { place, at, name } of chosenBy(owner, ctx)) {
        const answer = stateOf(place, property, ctx);
        if (answer === "fine") continue;
        ctx.report({
          message: `${quoted(`${name}.${property}`)} must be a required string`,
          at,
          hint: hints[answer],
          related: [{ at: valueSpot(node, "propertyName"), message: "the discriminator is here" }],
        });
      }
    },
  },
});

const hints = {
  missing: "Add the property, and list it under `required`",
  optional: "List it under `required`",
  "no string": "Make its type `string`",
};

interface Chosen {
  readonly place: Place;
  readonly at: Spot;
  readonly name: string;
}

/** The schemas of the union, or the schema itself that others extend. */
function chosenBy(owner: Node, ctx: Context): Chosen[] {
  const keyword = ["oneOf", "anyOf"].find((each) => isList(member(owner.value, each)));
  if (keyword === undefined) {
    const name = stepsOf(owner.pointer).at(-1) ?? "Schema";
    return [{ place: owner, at: spotOf(owner), name }];
  }
  const chosen: Chosen[] = [];
  for (const [i, each] of (member(owner.value, keyword) as readonly JsonValue[]).entries()) {
    const pointer = pointerTo(owner.pointer, keyword, i);
    const place = ctx.settle(each, owner.file, pointer);
    if (place === undefined || !isObject(place.value)) continue;
    const types = ownTypes(place.value, ctx.version);
    // What is never an object is told apart by that.
    if (types !== undefined && !types.includes("object")) continue;
    const isReferred = referenceIn(each) !== undefined;
    const name = isReferred
      ? (stepsOf(place.pointer).at(-1) ?? place.file.name)
      : `${keyword}/${i}`;
    chosen.push({ place, at: spotOf(place), name });
  }
  return chosen;
}

function spotOf({ file, pointer }: Pick<Place, "file" | "pointer">): Spot {
  const isListed = /\/\d+$/.test(pointer) || pointer === "";
  return { file, pointer, part: isListed ? "value" : "key" };
}

type State = "fine" | keyof typeof hints;

/** What a schema and its parts say of a property. */
function stateOf(place: Place, property: string, ctx: Context): State {
  let isRequired = false;
  let isKnown = false;
  let isText: boolean | undefined;
  const visit = ({ value, file, pointer }: Place, met: Set<JsonValue>): boolean => {
    if (!isObject(value) || met.has(value)) return true;
    met.add(value);
    const required = member(value, "required");
    if (isList(required) && required.includes(property)) isRequired = true;
    const own = member(member(value, "properties"), property);
    if (own !== undefined) {
      isKnown = true;
      const inner = ctx.settle(own, file, pointerTo(pointer, "properties", property));
      const types = inner && ownTypes(inner.value, ctx.version);
      if (types !== undefined) isText = types.includes("string");
    }
    const parts = member(value, "allOf");
    const reference = referenceIn(value);
    const target = reference === undefined ? undefined : ctx.follow(reference, file);
    if (reference !== undefined && target === undefined) return false;
    if (target !== undefined && !visit(target, met)) return false;
    for (const [i, part] of isList(parts) ? parts.entries() : [])
      if (!visit({ file, pointer: `${pointer}/allOf/${i}`, value: part }, met)) return false;
    // A union inside: each of its members may say it, which the validators then see.
    for (const keyword of ["oneOf", "anyOf"]) {
      const union = member(value, keyword);
      if (!isList(union) || met.size === 1) continue;
      isRequired = true;
      isKnown = true;
    }
    return true;
  };
  // A reference that leads nowhere has a finding of its own.
  if (!visit(place, new Set())) return "fine";
  if (["oneOf", "anyOf"].some((each) => isList(member(place.value, each))) && !isKnown)
    return "fine";
  if (!isKnown) return "missing";
  if (isText === false) return "no string";
  return isRequired ? "fine" : "optional";
}

function inspectMapping(node: Node, ctx: Context): void {
  const mapping = member(node.value, "mapping");
  const schemas = valueAt(ctx.loaded.entry.value, "/components/schemas");
  for (const [value, name] of isObject(mapping) ? Object.entries(mapping) : []) {
    // What looks like a reference is followed as one.
    if (typeof name !== "string" || /[#/]|\.(?:json|ya?ml)$/i.test(name)) continue;
    if (member(schemas, name) !== undefined) continue;
    const meant = isObject(schemas) ? ctx.nearest(name, Object.keys(schemas)) : undefined;
    ctx.report({
      message: `${quoted(value)} maps to no schema: ${quoted(name)}${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
      at: valueSpot(node, "mapping", value),
      hint: meant === undefined ? "Name a schema of `components`" : `Write ${quoted(meant)}`,
    });
  }
}

import { isList, isObject, type JsonValue, member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { extendedSchemas, familyOf, isWithin } from "../schema-family.ts";
import { valueSpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const requiredUndefined = defineRule({
  id: "required-undefined",
  severity: "warn",
  docs:
    "A required name is a property of the schema, or of what it is made of and part of (`allOf`, `$ref` " +
    "and the like). A schema without properties, and one that others extend, is not judged.",
  why: "It is required all the same, as a member of any type: mostly a slip.",
  bad: `
    components: { schemas: { Pet: { type: object, required: [nmae], properties: { name: { type: string } } } } }`,
  good: `
    components:
      schemas:
        Pet: { allOf: [{ $ref: "#/components/schemas/Named" }, { required: [name] }] }
        Named: { type: object, properties: { name: { type: string } } }`,
  visit: {
    OpenAPI(_node, ctx) {
      let found: ReadonlySet<JsonValue> | undefined;
      const extended = () => (found ??= extendedSchemas(ctx));
      for (const node of ctx.holders("Schema").get("required") ?? []) inspect(node, extended, ctx);
    },
  },
});

function inspect(node: Node, extended: () => ReadonlySet<JsonValue>, ctx: Context): void {
  const required = member(node.value, "required");
  if (!isList(required)) return;
  const names = required.filter((name) => typeof name === "string");
  const own = member(node.value, "properties");
  if (names.every((name) => member(own, name) !== undefined)) return;
  const family = familyOf(node, ctx);
  if (family === undefined || isWithin(node, extended())) return;
  const known = new Set<string>();
  for (const { value } of family) {
    const properties = member(value, "properties");
    for (const name of isObject(properties) ? Object.keys(properties) : []) known.add(name);
    // Any name may be meant where names are free.
    if (isObject(member(value, "additionalProperties"))) return;
    if (isObject(member(value, "patternProperties"))) return;
  }
  if (known.size === 0) return;
  for (const [i, name] of required.entries()) {
    if (typeof name !== "string" || known.has(name)) continue;
    const meant = ctx.nearest(name, known);
    ctx.report({
      message: `Required ${quoted(name)} is no property${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
      at: valueSpot(node, "required", i),
      hint: meant === undefined ? "Add it to `properties`, or remove it" : `Write ${quoted(meant)}`,
    });
  }
}

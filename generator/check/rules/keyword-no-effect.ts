import { isExtension } from "../structure/structure.ts";
import { defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { ownTypes } from "../schema-type.ts";
import { keySpot } from "../spot.ts";
import { joined, quotedAll } from "../words.ts";

const groups: readonly (readonly [types: readonly string[], keywords: string])[] = [
  [["string"], "minLength maxLength pattern contentEncoding contentMediaType contentSchema"],
  [["number", "integer"], "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"],
  [
    ["array"],
    "items prefixItems minItems maxItems uniqueItems contains minContains maxContains unevaluatedItems",
  ],
  [
    ["object"],
    "properties required additionalProperties patternProperties propertyNames minProperties maxProperties " +
      "dependentRequired dependentSchemas unevaluatedProperties",
  ],
];

const typesOf: ReadonlyMap<string, readonly string[]> = new Map(
  groups.flatMap(([types, keywords]) => keywords.split(" ").map((name) => [name, types] as const)),
);

export const keywordNoEffect = defineRule({
  id: "keyword-no-effect",
  severity: "warn",
  docs: "A keyword about one type stands in no schema of another (JSON Schema 2020-12 Validation, section 6).",
  why: "It holds nothing to anything, though it looks as if it did.",
  bad: `
    components: { schemas: { Age: { type: integer, minLength: 1 } } }`,
  good: `
    components: { schemas: { Age: { type: integer, minimum: 1 } } }`,
  visit: eachSayingValues([...typesOf.keys()], (node, ctx) => {
    const types = ownTypes(node.value, ctx.version);
    if (types === undefined) return;
    const { table, fields } = ctx.structure.get("Schema")!;
    const idle = Object.keys(node.value).filter((name) => {
      const about = typesOf.get(name);
      // A parameter's `required` is about the parameter.
      if (name === "required" && node.kind !== "Schema") return false;
      if (about === undefined || !fields.has(name) || isExtension(table, name)) return false;
      return !about.some((type) => types.includes(type));
    });
    if (idle.length === 0) return;
    const names = types.map((type) =>
      type === "null" ? type : `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`,
    );
    ctx.report({
      message: `${quotedAll(idle.toSorted())} on ${joined(names, "or")}`,
      at: keySpot(node, idle[0]!),
      hint: idle.length === 1 ? "Remove it, or change the type" : "Remove them, or change the type",
    });
  }),
});

import { isList, type JsonValue, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { valueSpot } from "../spot.ts";
import { hasType, ownTypes } from "../schema-type.ts";
import { joined, shown } from "../words.ts";

export const enumType = defineRule({
  id: "enum-type",
  severity: "error",
  docs: "Each value of an enum, and a `const`, is of the type that the schema names.",
  why: "A value of another type is listed and never valid.",
  bad: `
    components: { schemas: { Size: { type: integer, enum: [1, "two"] } } }`,
  good: `
    components: { schemas: { Size: { type: integer, enum: [1, 2] } } }`,
  assumes: "the value is never valid",
  visit: eachSayingValues(["enum", "const"], (node, ctx) => {
    const types = ownTypes(node.value, ctx.version);
    const values = member(node.value, "enum");
    const fixed = member(node.value, "const");
    if (types === undefined) return;
    const inspect = (value: JsonValue, ...at: readonly (string | number)[]) => {
      if (types.some((type) => hasType(value, type))) return;
      ctx.report({
        message: `${shown(value)} is not ${joined(types.map(withArticle), "or")}`,
        at: valueSpot(node, ...at),
        hint: hintFor(value, types),
      });
    };
    for (const [i, value] of isList(values) ? values.slice(0, mostLooked).entries() : [])
      inspect(value, "enum", i);
    if (fixed !== undefined && ctx.version >= "3.1") inspect(fixed, "const");
  }),
});

/** Values of an enum that are looked at. */
const mostLooked = 10_000;

function withArticle(type: string): string {
  if (type === "null") return type;
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}

function hintFor(value: JsonValue, types: readonly string[]): string {
  if (value === null) return "Let the schema be null, or remove it";
  if (types.includes("string") && (typeof value === "number" || typeof value === "boolean"))
    return "Put quotes around it";
  const isQuoted = typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value));
  return isQuoted && (types.includes("integer") || types.includes("number"))
    ? "Remove the quotes"
    : "Change the value, or the type";
}

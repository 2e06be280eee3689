import { isEqual } from "specwright-runtime/validation";
import { isList, type JsonValue, member } from "../../load/loaded.ts";
import { defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { valueSpot } from "../spot.ts";
import { shown } from "../words.ts";

export const enumDuplicate = defineRule({
  id: "enum-duplicate",
  severity: "warn",
  docs: "No two values of an enum are equal.",
  why: "One of them was probably meant to be another.",
  bad: `
    components: { schemas: { Size: { enum: [1, 2, 1] } } }`,
  good: `
    components: { schemas: { Size: { enum: [1, 2, "1"] } } }`,
  visit: eachSayingValues(["enum"], (node, ctx) => {
    const values = member(node.value, "enum");
    if (!isList(values)) return;
    const scalars = new Map<JsonValue, number>();
    const others: number[] = [];
    for (const [i, value] of values.slice(0, mostLooked).entries()) {
      const isScalar = typeof value !== "object" || value === null;
      const first = isScalar
        ? scalars.get(value)
        : others.find((other) => isEqual(values[other], value));
      if (first !== undefined)
        ctx.report({
          message: `\`enum\` lists ${shown(value)} twice`,
          at: valueSpot(node, "enum", i),
          hint: "Remove one of the two",
          related: [{ at: valueSpot(node, "enum", first), message: "first here" }],
        });
      else if (isScalar) scalars.set(value, i);
      else if (others.length < mostCompared) others.push(i);
    }
  }),
});

/** Values of an enum that are looked at, and those of them that are compared with every other. */
const mostLooked = 10_000;
const mostCompared = 100;

import { isList, isObject, type JsonValue, member } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";
import { from30 } from "../version.ts";
import { joined, quoted, quotedAll } from "../words.ts";

export const paramStyle = defineRule({
  id: "param-style",
  severity: "error",
  docs: "A style fits the location of its parameter and the type of its value.",
  why: "There is no such way to write the value.",
  bad: `
    components: { parameters: { Name: { name: name, in: query, style: deepObject, schema: { type: string } } } }`,
  good: `
    components: { parameters: { Filter: { name: filter, in: query, style: deepObject, schema: { type: object } } } }`,
  assumes: "the default style of its location is used",
  versions: from30,
  visit: {
    Parameter(node, ctx) {
      const style = member(node.value, "style");
      const location = member(node.value, "in");
      if (typeof style !== "string" || typeof location !== "string") return;
      const allowed = stylesOf.get(location);
      if (allowed === undefined || !everyStyle.has(style)) return;
      if (!allowed.includes(style))
        ctx.report({
          message: `A ${location} parameter cannot have the style ${quoted(style)}`,
          at: valueSpot(node, "style"),
          hint: `Allowed: ${quotedAll(allowed, "or")}`,
        });
      else inspectType(node, style, ctx);
    },
  },
});

/** Styles by location (OpenAPI 3.1, section 4.8.12.3). */
const stylesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["path", ["simple", "label", "matrix"]],
  ["query", ["form", "spaceDelimited", "pipeDelimited", "deepObject"]],
  ["header", ["simple"]],
  ["cookie", ["form"]],
]);

const everyStyle: ReadonlySet<string> = new Set([...stylesOf.values()].flat());

/** The types that a style can carry, where it cannot carry all. */
const typesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["deepObject", ["object"]],
  ["spaceDelimited", ["array", "object"]],
  ["pipeDelimited", ["array", "object"]],
]);

const everyType: ReadonlySet<string> = new Set(
  "array boolean integer null number object string".split(" "),
);

function inspectType(node: Node, style: string, ctx: Context): void {
  const needed = typesOf.get(style);
  const schema = member(node.value, "schema");
  if (needed === undefined || schema === undefined) return;
  const place = ctx.settle(schema, node.file, pointerTo(node.pointer, "schema"));
  const types = place && declaredTypes(place.value);
  if (types === undefined || types.some((type) => needed.includes(type))) return;
  ctx.report({
    message: `${style} needs ${joined(
      needed.map((type) => (type === "array" ? "an array" : "an object")),
      "or",
    )}, the schema is ${quotedAll(types, "or")}`,
    at: valueSpot(node, "style"),
    hint: "Change the type of the schema, or the style",
  });
}

/** The types that a schema names itself; undefined when it leaves them to others. */
function declaredTypes(schema: JsonValue): readonly string[] | undefined {
  if (!isObject(schema)) return undefined;
  const type = member(schema, "type");
  const types = isList(type) ? type : [type];
  // A type that does not exist has a finding of its own.
  const known = types.filter((each) => typeof each === "string" && everyType.has(each));
  return known.length === types.length && known.length > 0 ? (known as string[]) : undefined;
}

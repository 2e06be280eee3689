import { isList, isObject, type JsonValue, member, type Place } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { sentence } from "../values/fault.ts";
import type { Direction } from "../values/reading.ts";

export const exampleValid = defineRule({
  id: "example-valid",
  severity: "warn",
  docs:
    "An example is a value that its schema takes, as it would be sent: without what is read-only in a " +
    "request, and what is write-only in a response. Names that the schema does not know are fine unless it is closed.",
  why: "People copy examples, and mocks answer with them.",
  bad: `
    components: { schemas: { Age: { type: integer, example: "ten" } } }`,
  good: `
    components: { schemas: { Age: { type: integer, example: 10 } } }`,
  visit: {
    Schema: {
      having: ["example", "examples"],
      enter(node, ctx) {
        inspect(member(node.value, "example"), place(node, "example"), node, ctx);
        const examples = member(node.value, "examples");
        for (const [i, each] of isList(examples) && ctx.version >= "3.1" ? examples.entries() : [])
          inspect(each, place(node, "examples", i), node, ctx);
      },
    },
    MediaType: { having: ["example", "examples"], enter: inspectHolder },
    Parameter: { having: ["example", "examples"], enter: inspectHolder },
    Header: { having: ["example", "examples"], enter: inspectHolder },
    Response(node, ctx) {
      const examples = member(node.value, "examples");
      const schema = ctx.version === "2.0" ? schemaOf(node) : undefined;
      for (const [type, value] of isObject(examples) && schema ? Object.entries(examples) : [])
        if (isData(type, value)) inspect(value, place(node, "examples", type), schema!, ctx);
    },
  },
});

type Spot = Pick<Place, "file" | "pointer">;

function inspectHolder(node: Node, ctx: Context): void {
  const single = member(node.value, "example");
  const several = member(node.value, "examples");
  if (single === undefined && several === undefined) return;
  const schema = schemaOf(node);
  if (schema === undefined) return;
  const direction = ctx.usedIn(node.value);
  const look = (value: JsonValue | undefined, at: Spot) => {
    if (node.kind !== "MediaType" || isData(node.key, value))
      inspect(value, at, schema, ctx, direction);
  };
  look(single, place(node, "example"));
  for (const [name, each] of isObject(several) ? Object.entries(several) : []) {
    const example = ctx.settle(each, node.file, pointerTo(node.pointer, "examples", name));
    if (example === undefined) continue;
    // From 3.2 on `dataValue` is the value, whatever the media type makes of it.
    for (const field of ctx.version >= "3.2" ? ["dataValue", "value"] : ["value"])
      look(member(example.value, field), place(example, field));
  }
}

function inspect(
  value: JsonValue | undefined,
  at: Spot,
  schema: Place,
  ctx: Context,
  directions: ReadonlySet<Direction> = ctx.usedIn(schema.value),
): void {
  if (value === undefined) return;
  const [direction] = directions.size === 1 ? directions : [];
  for (const fault of ctx.values(direction).faults(value, schema))
    ctx.report({
      message: sentence(fault),
      at: { file: at.file, pointer: at.pointer + fault.pointer, part: "value" },
      hint: "Change the example, or the schema",
    });
}

/** Whether an example is the value itself; of XML, forms and the like a text may be how it is written. */
function isData(type: string, value: JsonValue | undefined): boolean {
  return typeof value !== "string" || /[/+]json(?:\s*;|$)/i.test(type);
}

function schemaOf(node: Node): Place | undefined {
  const schema = member(node.value, "schema");
  if (!isObject(schema)) return undefined;
  return { file: node.file, pointer: pointerTo(node.pointer, "schema"), value: schema };
}

function place({ file, pointer }: Spot, ...steps: readonly (string | number)[]): Spot {
  return { file, pointer: pointerTo(pointer, ...steps) };
}

import { isList, isObject, type JsonObject, type JsonValue } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { members } from "../structure/members.ts";
import { takesBoolean } from "../structure/structure.ts";
import type { Shape } from "../structure/table.ts";
import { asked, quoted, shown } from "../words.ts";

export const fieldType = defineRule({
  id: "field-type",
  severity: "error",
  docs: "A field holds a value of the type that the specification gives it.",
  why: "What is of another type is ignored, or read as what nobody meant.",
  bad: `
    components: { schemas: { Pet: { type: object, required: "name" } } }`,
  good: `
    components: { schemas: { Pet: { type: object, required: [name], properties: { name: { type: string } } } } }`,
  assumes: "the value is ignored",
  visit: {
    OpenAPI(_node, ctx) {
      const isTyped = (shape: Shape) => shape.is !== "any";
      const isWrong = (shape: Shape, value: JsonValue) => !isFine(shape, value, ctx);
      for (const { node, name, value, shape } of members(ctx, isTyped, isWrong)) {
        if (node.kind === "Reference" && isKeywordOfAnother(node, ctx)) continue;
        const pointer = pointerTo(node.pointer, name);
        inspect({ shape, value, pointer, label: quoted(name), name }, node, ctx);
      }
    },
  },
});

/** Whether a value is of the right type and holds none that could be of a wrong one: nearly all are. */
function isFine(shape: Shape, value: JsonValue, ctx: Context): boolean {
  if (shape.is === "string") return typeof value === "string";
  if (!accepts(shape, value, ctx)) return false;
  if (shape.is !== "list" && shape.is !== "map") return true;
  if (shape.of.is === "any") return true;
  if (isList(value)) return value.every((each) => isFine(shape.of, each, ctx));
  for (const name in value as JsonObject)
    if (!isFine(shape.of, (value as JsonObject)[name]!, ctx)) return false;
  return true;
}

interface Slot {
  readonly shape: Shape;
  readonly value: JsonValue;
  readonly pointer: string;
  readonly label: string;
  /** The field of the object that the value belongs to. */
  readonly name: string;
}

/** A schema or path item that holds a `$ref` among others is visited as what it is, too. */
function isKeywordOfAnother(node: Node, ctx: Context): boolean {
  return ctx.kindOf(node.value) !== "Reference";
}

function inspect(slot: Slot, node: Node, ctx: Context): void {
  const { shape, value, pointer } = slot;
  if (!accepts(shape, value, ctx)) {
    ctx.report({
      message: `${slot.label} must be ${asked(shape, ctx.structure)}, found ${shown(value)}`,
      at: { file: node.file, pointer, part: "value" },
      hint: hintFor(slot, node, ctx),
    });
    return;
  }
  const item = `An item of ${quoted(slot.name)}`;
  if (shape.is === "string" && isList(value)) {
    const of: Shape = { is: "string" };
    for (const [i, each] of value.entries())
      inspect(
        { ...slot, shape: of, value: each, pointer: `${pointer}/${i}`, label: item },
        node,
        ctx,
      );
  }
  if (shape.is === "list" && shape.of.is !== "any")
    for (const [i, each] of (value as readonly JsonValue[]).entries())
      inspect(
        { ...slot, shape: shape.of, value: each, pointer: `${pointer}/${i}`, label: item },
        node,
        ctx,
      );
  if (shape.is === "map" && shape.of.is !== "any")
    for (const [key, each] of Object.entries(value!)) {
      const inner = { shape: shape.of, value: each as JsonValue, pointer: pointerTo(pointer, key) };
      inspect({ ...slot, ...inner, label: quoted(key) }, node, ctx);
    }
}

function accepts(shape: Shape, value: JsonValue, ctx: Context): boolean {
  switch (shape.is) {
    case "any":
      return true;
    case "boolean":
      return typeof value === "boolean";
    case "string":
      return typeof value === "string" || (shape.orList === true && isList(value));
    case "number":
      return typeof value === "number";
    case "integer":
      return Number.isInteger(value);
    case "list":
      return isList(value);
    case "map":
      return isObject(value);
    case "object":
      return isObject(value) || (typeof value === "boolean" && takesBoolean(shape, ctx.version));
  }
}

function hintFor({ shape, value, name }: Slot, node: Node, ctx: Context): string {
  const isScalar = typeof value === "number" || typeof value === "boolean";
  if (shape.is === "string" && shape.values === undefined && isScalar)
    return "Put quotes around it";
  if (typeof value === "string" && isQuoted(value, shape)) return "Remove the quotes";
  const elsewhere = ctx.structure.get(node.kind)!.elsewhere.get(name) ?? [];
  const other = elsewhere.find((field) => accepts(field.shape, value, ctx));
  const [version] = other?.versions ?? [];
  if (version !== undefined)
    return `OpenAPI ${version} takes ${shown(value)} here, ${ctx.version} does not`;
  if (value === null) return "Give it a value, or remove it";
  if (shape.is === "list") return "Put it into a list";
  if (shape.is === "object" || shape.is === "map") return "Names with values stand here";
  return `Write ${asked(shape, ctx.structure)}`;
}

/** Whether a text is a value of the right type in quotes. */
function isQuoted(text: string, shape: Shape): boolean {
  if (shape.is === "boolean") return /^(?:true|false)$/.test(text);
  const isNumber = text.trim() !== "" && !Number.isNaN(Number(text));
  return isNumber && (shape.is === "number" || shape.is === "integer");
}

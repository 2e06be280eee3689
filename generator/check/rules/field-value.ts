import { isList, isObject, type JsonValue, member } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";
import { members } from "../structure/members.ts";
import type { Shape } from "../structure/table.ts";
import { quoted, quotedAll, shown } from "../words.ts";

export const fieldValue = defineRule({
  id: "field-value",
  severity: "error",
  docs: "A field holds one of the values that the specification allows.",
  why: "No tool knows what another value means.",
  bad: `
    components: { parameters: { Limit: { name: limit, in: qurey, schema: { type: integer } } } }`,
  good: `
    components: { parameters: { Limit: { name: limit, in: query, schema: { type: integer } } } }`,
  assumes: "the value is ignored",
  visit: {
    OpenAPI(root, ctx) {
      for (const { node, name, value, shape } of members(ctx, isRestricted, isDoubtful))
        if (node.kind !== "Reference")
          inspect(shape, value, pointerTo(node.pointer, name), { name, node, ctx });
      if (ctx.version === "2.0") inspectSwagger(root, ctx);
    },
    Parameter(node, ctx) {
      if (member(node.value, "in") !== "path" || member(node.value, "required") !== false) return;
      ctx.report({
        message: "`required` cannot be false for a path parameter",
        at: valueSpot(node, "required"),
        hint: "A path parameter is always required: write `required: true`",
      });
    },
  },
});

/** Whether not every value of the right type is allowed. */
function isRestricted(shape: Shape): boolean {
  switch (shape.is) {
    case "string":
      return shape.values !== undefined;
    case "number":
    case "integer":
      return shape.atLeast !== undefined || shape.above !== undefined;
    case "list":
      return isLimited(shape) || isRestricted(shape.of);
    case "map":
      return shape.single === true || (shape.of.is === "list" && isRestricted(shape.of));
    default:
      return false;
  }
}

function isLimited({ nonEmpty, unique, uniqueBy }: Limits): boolean {
  return nonEmpty === true || unique === true || uniqueBy !== undefined;
}

/** Whether a value may be one that is not allowed: nearly all are one of a few words. */
function isDoubtful(shape: Shape, value: JsonValue): boolean {
  if (shape.is !== "string" || typeof value !== "string") return true;
  return shape.values?.includes(value) === false;
}

function inspectSwagger(root: Node, ctx: Context): void {
  for (const [name, form, hint] of swaggerForms) {
    const value = member(root.value, name);
    if (typeof value !== "string" || form.test(value)) continue;
    ctx.report({
      message: `${quoted(name)} cannot be ${quoted(value)}`,
      at: valueSpot(root, name),
      hint,
    });
  }
}

/** The two parts of a server's URL in Swagger 2.0 that have a form of their own. */
const swaggerForms = [
  ["host", /^[^{}/ :\\]+(?::\d+)?$/, "Write the name of the host, and its port where it has one"],
  ["basePath", /^\//, "Begin it with `/`"],
] as const;

interface Holder {
  readonly name: string;
  readonly node: Node;
  readonly ctx: Context;
}

function inspect(shape: Shape, value: JsonValue, pointer: string, holder: Holder): void {
  const { name, node, ctx } = holder;
  const at = { file: node.file, pointer, part: "value" } as const;
  const allowed = quoted(name);
  if (shape.is === "string" && shape.values !== undefined) {
    const list = isList(value) && shape.orList === true ? value : undefined;
    if (list !== undefined) inspectList(shape, list, pointer, holder);
    for (const [i, each] of (list ?? [value]).entries())
      if (typeof each === "string" && !shape.values.includes(each)) {
        const meant = ctx.nearest(each, shape.values);
        ctx.report({
          message: `${allowed} cannot be ${quoted(each)}${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
          at: list === undefined ? at : { ...at, pointer: `${pointer}/${i}` },
          hint: `Allowed: ${quotedAll(shape.values, "or")}`,
        });
      }
  } else if ((shape.is === "number" || shape.is === "integer") && typeof value === "number") {
    const { atLeast, above } = shape;
    if (atLeast !== undefined && value < atLeast)
      ctx.report({
        message: `${allowed} cannot be ${shown(value)}`,
        at,
        hint: `Write ${atLeast} or more`,
      });
    if (above !== undefined && value <= above)
      ctx.report({
        message: `${allowed} cannot be ${shown(value)}`,
        at,
        hint: `Write more than ${above}`,
      });
  } else if (shape.is === "list" && isList(value)) {
    inspectList(shape, value, pointer, holder);
    if (shape.of.is === "string" && shape.of.values !== undefined)
      for (const [i, each] of value.entries()) inspect(shape.of, each, `${pointer}/${i}`, holder);
  } else if (shape.is === "map" && shape.single === true && isObject(value)) {
    const found = Object.keys(value).length;
    if (found !== 1)
      ctx.report({
        message: `${allowed} must hold one member, found ${found}`,
        at,
        hint: found === 0 ? "Add one" : "Leave one of them",
      });
  } else if (shape.is === "map" && shape.of.is === "list" && isObject(value)) {
    for (const [key, each] of Object.entries(value))
      inspect(shape.of, each as JsonValue, pointerTo(pointer, key), { ...holder, name: key });
  }
}

interface Limits {
  readonly nonEmpty?: boolean;
  readonly unique?: boolean;
  readonly uniqueBy?: string;
  readonly orList?: boolean;
}

function inspectList(
  limits: Limits,
  list: readonly JsonValue[],
  pointer: string,
  { name, node, ctx }: Holder,
): void {
  const whole = { file: node.file, pointer, part: "value" } as const;
  const { nonEmpty = limits.orList, unique = limits.orList, uniqueBy } = limits;
  if (nonEmpty === true && list.length === 0)
    ctx.report({
      message: `${quoted(name)} cannot be empty`,
      at: whole,
      hint: "Add an item, or remove it",
    });
  if (unique !== true && uniqueBy === undefined) return;
  const placeOf = (i: number) =>
    uniqueBy === undefined ? pointerTo(pointer, i) : pointerTo(pointer, i, uniqueBy);
  const seen = new Map<string, number>();
  for (const [i, item] of list.entries()) {
    const each = uniqueBy === undefined ? item : member(item, uniqueBy);
    if (typeof each !== "string") continue;
    const first = seen.get(each);
    if (first === undefined) seen.set(each, i);
    else
      ctx.report({
        message: `${quoted(name)} lists ${quoted(each)} twice`,
        at: { ...whole, pointer: placeOf(i) },
        hint: "Remove one of the two",
        related: [{ at: { ...whole, pointer: placeOf(first) }, message: "first here" }],
      });
  }
}

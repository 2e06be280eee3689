import { isObject, type JsonObject, member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { inOrder } from "../position.ts";
import { defineRule } from "../rule.ts";
import { shapeNumbers } from "../schema-shape.ts";
import { nodeSpot } from "../spot.ts";

export const inlineName = defineRule({
  id: "inline-name",
  severity: "warn",
  docs:
    "An object that is written out in three places or more has a name in `components`. One finding a " +
    "shape; objects of fewer than three properties are too plain to need a name.",
  why: "Without a name it is a type of its own in each place of the emitted code.",
  bad: `
    components:
      responses:
        One:
          description: Fine
          content: { application/json: { schema: { properties: { a: {}, b: {}, c: {} } } } }
        Two:
          description: Fine
          content: { application/json: { schema: { properties: { a: {}, b: {}, c: {} } } } }
        Three:
          description: Fine
          content: { application/json: { schema: { properties: { a: {}, b: {}, c: {} } } } }`,
  good: `
    components:
      schemas: { Abc: { properties: { a: {}, b: {}, c: {} } } }
      responses:
        One: { description: Fine, content: { application/json: { schema: { $ref: "#/components/schemas/Abc" } } } }
        Two: { description: Fine, content: { application/json: { schema: { $ref: "#/components/schemas/Abc" } } } }`,
  visit: {
    OpenAPI(_node, ctx) {
      const numberOf = shapeNumbers();
      const candidates = (ctx.holders("Schema").get("properties") ?? []).filter(
        (node) => isRich(node) && !isNamed(node),
      );
      // To compare names is cheap, to number a shape is not: few objects have the names of two others.
      const alike = grouped(candidates, namesOf).filter(({ length }) => length >= 3);
      const groups = grouped(alike.flat(), (node) => numberOf(node.value));
      const covered = new Set<Node>();
      for (const group of groups) {
        if (group.length < 3) continue;
        for (const node of group) covered.add(node);
      }
      for (const group of groups) {
        // What stands inside of a repeated object is repeated with it.
        if (group.length < 3 || group.every((node) => isInside(node, covered))) continue;
        const [first, ...others] = inOrder(group, nodeSpot);
        ctx.report({
          message: `Written ${group.length} times alike: move it to components`,
          at: nodeSpot(first!),
          hint: "Give it a name under `components.schemas`, and refer to it",
          related: others
            .slice(0, 2)
            .map((each) => ({ at: nodeSpot(each), message: "again here" })),
        });
      }
    },
  },
});

function grouped<K>(nodes: readonly Node[], keyOf: (node: Node) => K): readonly Node[][] {
  const groups = new Map<K, Node[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [node]);
    else same.push(node);
  }
  return [...groups.values()];
}

function isRich({ value }: Node): boolean {
  const properties = member(value, "properties");
  return isObject(properties) && Object.keys(properties).length >= 3;
}

function namesOf({ value }: Node): string {
  return Object.keys(member(value, "properties") as JsonObject)
    .sort()
    .join("\n");
}

function isNamed({ parent, pointer }: Node): boolean {
  return parent === undefined || /^\/(?:components\/schemas|definitions)\/[^/]+$/.test(pointer);
}

function isInside(node: Node, covered: ReadonlySet<Node>): boolean {
  for (let each = node.parent; each !== undefined; each = each.parent)
    if (covered.has(each)) return true;
  return false;
}

import { isObject, member } from "../../load/loaded.ts";
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
      const groups = new Map<number, Node[]>();
      for (const node of ctx.nodes("Schema")) {
        const properties = member(node.value, "properties");
        if (!isObject(properties) || Object.keys(properties).length < 3 || isNamed(node)) continue;
        const shape = numberOf(node.value);
        const same = groups.get(shape);
        if (same === undefined) groups.set(shape, [node]);
        else same.push(node);
      }
      const covered = new Set<Node>();
      for (const group of groups.values()) {
        if (group.length < 3) continue;
        for (const node of group) covered.add(node);
      }
      for (const group of groups.values()) {
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

function isNamed({ parent, pointer }: Node): boolean {
  return parent === undefined || /^\/(?:components\/schemas|definitions)\/[^/]+$/.test(pointer);
}

function isInside(node: Node, covered: ReadonlySet<Node>): boolean {
  for (let each = node.parent; each !== undefined; each = each.parent)
    if (covered.has(each)) return true;
  return false;
}

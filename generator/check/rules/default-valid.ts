import { member } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { eachSayingValues } from "../value-visitors.ts";
import { joined, shown } from "../words.ts";
import { sentence } from "../values/fault.ts";

export const defaultValid = defineRule({
  id: "default-valid",
  severity: "error",
  docs: "A default is a value that its own schema takes.",
  why: "It stands for what the client left out, and would be refused if the client had sent it.",
  bad: `
    components: { schemas: { Name: { type: string, default: 12 } } }`,
  good: `
    components: { schemas: { Name: { type: string, default: Tom } } }`,
  assumes: "it is filled in as it is",
  visit: eachSayingValues(["default"], inspect),
});

function inspect(node: Node, ctx: Context): void {
  const value = member(node.value, "default");
  if (value === undefined) return;
  for (const fault of ctx.values().faults(value, node))
    ctx.report({
      message:
        fault.pointer === "" && fault.types !== undefined
          ? `${shown(value)} is not ${joined(fault.types.map(withArticle), "or")}`
          : sentence(fault),
      at: {
        file: node.file,
        pointer: pointerTo(node.pointer, "default") + fault.pointer,
        part: "value",
      },
      hint: "Change the default, or the schema",
    });
}

function withArticle(type: string): string {
  if (type === "null") return type;
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}

import { isList, isObject, type SourceFile } from "../../load/loaded.ts";
import { pointerTo, stepsOf, valueAt } from "../../load/pointer.ts";
import { targetOf } from "../../load/reference.ts";
import type { ReferenceNode } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { quoted } from "../words.ts";

export const refResolves = defineRule({
  id: "ref-resolves",
  severity: "error",
  docs: "Every reference leads to something, in its own file or in another.",
  visit: {
    Reference(node, ctx) {
      if (typeof node.value["$ref"] !== "string" && node.at.endsWith("/$ref")) return;
      if (ctx.follow(node.reference, node.file) !== undefined) return;
      // Load has a word of its own for a file that is missing, out of bounds or unreadable.
      if (ctx.isReported(node.file, node.at)) return;
      const why = reasonOf(node, ctx);
      if (why === undefined) return;
      ctx.report({ ...why, at: { file: node.file, pointer: node.at, part: "value" } });
    },
  },
});

function reasonOf(
  node: ReferenceNode,
  ctx: Context,
): { message: string; hint?: string } | undefined {
  const target = targetOf(node.reference, node.file);
  if (target === undefined) {
    const anchor = node.reference.includes("#");
    return anchor
      ? {
          message: `No anchor ${quoted(node.reference)}`,
          hint: "A reference into a document has the form `#/components/schemas/Name`",
        }
      : { message: `${quoted(node.reference)} is no reference` };
  }
  const file = ctx.loaded.files.get(target.uri);
  if (file === undefined && ctx.loaded.diagnostics.some(({ rule }) => rule === "too-many-files"))
    return undefined;
  if (file === undefined) return { message: `No file ${quoted(node.reference)}` };
  // A file that could not be parsed has its own diagnostics.
  if (file.value === undefined) return undefined;
  const meant = nearestTo(file, target.pointer, ctx);
  const where = file === node.file ? "" : ` in ${quoted(file.name)}`;
  return {
    message: `No ${quoted(`#${target.pointer}`)}${where}${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
  };
}

/** The name nearest to the first step that leads nowhere, among those that stand beside it. */
function nearestTo(file: SourceFile, pointer: string, ctx: Context): string | undefined {
  let parent = "";
  for (const step of stepsOf(pointer)) {
    const next = pointerTo(parent, step);
    if (valueAt(file.value, next) === undefined) {
      const beside = valueAt(file.value, parent);
      return isObject(beside) && !isList(beside)
        ? ctx.nearest(step, Object.keys(beside))
        : undefined;
    }
    parent = next;
  }
  return undefined;
}

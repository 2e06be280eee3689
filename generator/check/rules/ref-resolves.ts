import { isObject, type SourceFile } from "../../load/loaded.ts";
import { pointerTo, stepsOf, valueAt } from "../../load/pointer.ts";
import { fileAt, targetOf } from "../../load/reference.ts";
import type { ReferenceNode } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { quoted } from "../words.ts";

export const refResolves = defineRule({
  id: "ref-resolves",
  severity: "error",
  docs: "Every reference leads to something, in its own file or in another.",
  why: "What it stands for is unknown.",
  bad: `
    components: { schemas: { Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Onwer" } } }, Owner: { type: object } } }`,
  good: `
    components: { schemas: { Pet: { type: object, properties: { owner: { $ref: "#/components/schemas/Owner" } } }, Owner: { type: object } } }`,
  visit: {
    Reference(node, ctx) {
      if (typeof node.value["$ref"] !== "string" && node.at.endsWith("/$ref")) return;
      if (ctx.follow(node.reference, node.file) !== undefined) return;
      const from = { file: node.file, pointer: node.at };
      if (ctx.loaded.resources?.follow(node.reference, from) !== undefined) return;
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
): { message: string; hint: string } | undefined {
  const { reference } = node;
  const target = targetOf(reference, node.file);
  if (target === undefined) {
    const hint = "A reference has the form `file.yaml#/components/schemas/Name`";
    const isAnchor = /#(?!\/)./.test(reference);
    return {
      message: isAnchor ? `No anchor ${quoted(reference)}` : `${quoted(reference)} is no reference`,
      hint,
    };
  }
  const file = fileAt(target.uri, ctx.loaded);
  if (file === undefined) {
    // Past the limit of files load stops reading, and has said so.
    const isCut = ctx.loaded.diagnostics.some(({ rule }) => rule === "too-many-files");
    return isCut
      ? undefined
      : { message: `No file ${quoted(reference)}`, hint: "Is the path right?" };
  }
  // A file that could not be parsed has its own diagnostics.
  if (file.value === undefined) return undefined;
  const meant = nearestTo(file, target.pointer, ctx);
  const where = file === node.file ? "" : ` in ${quoted(file.name)}`;
  const name = `No ${quoted(`#${target.pointer}`)}${where}`;
  return meant === undefined
    ? { message: name, hint: "Is the name right, and the path to it?" }
    : {
        message: `${name}; did you mean ${quoted(meant.name)}?`,
        hint: `Write ${quoted(meant.reference)}`,
      };
}

/** The reference with the first step that leads nowhere put right, by a name that stands beside it. */
function nearestTo(
  file: SourceFile,
  pointer: string,
  ctx: Context,
): { name: string; reference: string } | undefined {
  const steps = stepsOf(pointer);
  let parent = "";
  for (const [i, step] of steps.entries()) {
    const next = pointerTo(parent, step);
    if (valueAt(file.value, next) === undefined) {
      const beside = valueAt(file.value, parent);
      const name = isObject(beside) ? ctx.nearest(step, Object.keys(beside)) : undefined;
      if (name === undefined) return undefined;
      return { name, reference: `#${pointerTo(parent, name, ...steps.slice(i + 1))}` };
    }
    parent = next;
  }
  return undefined;
}

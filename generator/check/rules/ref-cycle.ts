import { pointerTo } from "../../load/pointer.ts";
import type { Place } from "../../load/loaded.ts";
import type { ReferenceNode } from "../node.ts";
import { referenceIn } from "../resolve.ts";
import { type Context, defineRule } from "../rule.ts";
import { withArticle } from "../words.ts";

export const refCycle = defineRule({
  id: "ref-cycle",
  severity: "error",
  docs: "A chain of references comes to an end.",
  visit: {
    Reference(node, ctx) {
      const cycle = cycleThrough(node, ctx);
      if (cycle === undefined) return;
      // The cycle has one finding, at the same of its members whichever is visited first.
      const here = identity(node);
      if (cycle.some((place) => identity(place) < here)) return;
      const { title } = ctx.structure.get(node.expects)!.table;
      const names = [...cycle, cycle[0]!].map((place) => nameOf(place, node));
      ctx.report({
        message: `${names.join(" -> ")} never reaches ${withArticle(title).toLowerCase()}`,
        at: { file: node.file, pointer: node.at, part: "value" },
        hint: "Put the object itself in place of one of the references",
      });
    },
  },
});

/** The references that lead back to one that is part of the cycle itself. */
function cycleThrough(node: ReferenceNode, ctx: Context): Place[] | undefined {
  if (node.reference !== referenceIn(node.value)) return undefined;
  const members: Place[] = [];
  const seen = new Set<unknown>();
  let place: Place = node;
  for (;;) {
    const reference = referenceIn(place.value);
    if (reference === undefined || seen.has(place.value))
      return reference !== undefined && place.value === node.value ? members : undefined;
    seen.add(place.value);
    members.push(place);
    const next = ctx.follow(reference, place.file);
    if (next === undefined) return undefined;
    place = next;
  }
}

function identity({ file, pointer }: { file: Place["file"]; pointer: string }): string {
  return `${file.uri}#${pointer}`;
}

/** The last step of the pointer, or the file for a whole one; with its file when that is another. */
function nameOf({ file, pointer }: Place, from: ReferenceNode): string {
  const step = pointer.slice(pointer.lastIndexOf("/") + 1);
  if (pointer === "") return file.name;
  const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
  return file === from.file ? name : `${file.name}#${pointerTo("", name)}`;
}

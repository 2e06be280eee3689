import { pointerTo } from "../../load/pointer.ts";
import type { JsonValue, Place } from "../../load/loaded.ts";
import type { ReferenceNode } from "../node.ts";
import { referenceIn } from "../resolve.ts";
import { type Context, defineRule } from "../rule.ts";
import { withArticle } from "../words.ts";

export const refCycle = defineRule({
  id: "ref-cycle",
  severity: "error",
  docs: "A chain of references comes to an end.",
  why: "At no point does it say what is meant.",
  bad: `
    components:
      schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } }`,
  good: `
    components:
      schemas: { A: { $ref: "#/components/schemas/B" }, B: { type: object, properties: { a: { $ref: "#/components/schemas/A" } } } }`,
  visit: {
    OpenAPI(_node, ctx) {
      const nodes = new Map<JsonValue, ReferenceNode>();
      for (const node of ctx.nodes("Reference"))
        if (node.reference === referenceIn(node.value)) nodes.set(node.value, node);
      for (const cycle of cyclesAmong(nodes, ctx)) report(cycle, ctx);
    },
  },
});

/** The circles that references make; each is looked at once, however many references lead into it. */
function cyclesAmong(
  nodes: ReadonlyMap<JsonValue, ReferenceNode>,
  ctx: Context,
): ReferenceNode[][] {
  const cycles: ReferenceNode[][] = [];
  const done = new Set<JsonValue>();
  for (const start of nodes.values()) {
    const trail: ReferenceNode[] = [];
    const positions = new Map<JsonValue, number>();
    let node: ReferenceNode | undefined = start;
    while (node !== undefined && !done.has(node.value)) {
      const before = positions.get(node.value);
      if (before !== undefined) {
        cycles.push(trail.slice(before));
        break;
      }
      positions.set(node.value, trail.length);
      trail.push(node);
      const target = ctx.follow(node.reference, node.file);
      node = target && nodes.get(target.value);
    }
    for (const { value } of trail) done.add(value);
  }
  return cycles;
}

function report(cycle: readonly ReferenceNode[], ctx: Context): void {
  // The finding is at the same of its members, whichever was visited first.
  const least = cycle.map(identity).sort()[0];
  const from = cycle.findIndex((node) => identity(node) === least);
  const first = cycle[from]!;
  const round = [...cycle.slice(from), ...cycle.slice(0, from), first];
  const names = round.map((place) => nameOf(place, first));
  if (names.length > 8) names.splice(4, names.length - 7, "…");
  const { title } = ctx.structure.get(first.expects)!.table;
  ctx.report({
    message: `${names.join(" -> ")} never reaches ${withArticle(title).toLowerCase()}`,
    at: { file: first.file, pointer: first.at, part: "value" },
    hint: "Put the object itself in place of one of the references",
  });
}

function identity({ file, pointer }: Pick<Place, "file" | "pointer">): string {
  return `${file.uri}#${pointer}`;
}

/** The last step of the pointer, or the file for a whole one; with its file when that is another. */
function nameOf({ file, pointer }: Place, from: ReferenceNode): string {
  const step = pointer.slice(pointer.lastIndexOf("/") + 1);
  if (pointer === "") return file.name;
  const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
  return file === from.file ? name : `${file.name}#${pointerTo("", name)}`;
}

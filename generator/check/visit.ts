/** Calls the visitors of a rule for the objects of a walked document. */
import type { Node } from "./node.ts";
import type { Context, Rule, Visit } from "./rule.ts";
import type { Kind } from "./structure/table.ts";
import type { Walked } from "./walk.ts";

/** A visitor of whatever kind, once the table of visitors has matched it with its nodes. */
type Visitor = (node: Node, ctx: Context) => void;

interface Visited {
  readonly enter: Visitor | undefined;
  readonly leave: Visitor | undefined;
}

/** Visits kind by kind; a rule that leaves objects sees the whole document in its own order instead. */
export function visitAll(rule: Rule, walked: Walked, ctx: Context): void {
  const visitors = Object.entries(rule.visit).map(
    ([kind, visit]) => [kind as Kind | "Any", pairOf(visit as Visit<"Any">)] as const,
  );
  if (visitors.some(([, { leave }]) => leave !== undefined)) {
    visitInOrder(new Map(visitors), walked, ctx);
    return;
  }
  for (const [kind, { enter }] of visitors)
    for (const node of kind === "Any" ? walked.nodes : (walked.byKind.get(kind) ?? []))
      enter?.(node, ctx);
}

function pairOf(visit: Visit<"Any"> | { enter?: Visit<"Any">; leave?: Visit<"Any"> }): Visited {
  return typeof visit === "function"
    ? { enter: visit, leave: undefined }
    : { enter: visit.enter, leave: visit.leave };
}

function visitInOrder(
  visitors: ReadonlyMap<Kind | "Any", Visited>,
  walked: Walked,
  ctx: Context,
): void {
  const open: Node[] = [];
  const call = (step: keyof Visited, node: Node) => {
    for (const kind of ["Any", node.kind] as const) visitors.get(kind)?.[step]?.(node, ctx);
  };
  const leaveUntil = (parent: Node | undefined) => {
    while (open.length > 0 && open.at(-1) !== parent) call("leave", open.pop()!);
  };
  for (const node of walked.nodes) {
    leaveUntil(node.parent);
    call("enter", node);
    open.push(node);
  }
  leaveUntil(undefined);
}

/** Calls the visitors of a rule for the objects of a walked document. */
import type { Node } from "./node.ts";
import type { Context, Having, Rule, Visit, Visitor } from "./rule.ts";
import type { ObjectStructure } from "./structure/structure.ts";
import type { Kind } from "./structure/table.ts";
import type { Walked } from "./walk.ts";

/** A visitor of whatever kind, once the table of visitors has matched it with its nodes. */
interface AnyVisitor {
  readonly having?: Having;
  readonly enter?: (node: Node, ctx: Context) => void;
  readonly leave?: (node: Node, ctx: Context) => void;
}

/** Visits kind by kind; a rule that leaves objects sees the whole document in its own order instead. */
export function visitAll(rule: Rule, walked: Walked, ctx: Context): void {
  const visitors = Object.entries(rule.visit).map(
    ([kind, visit]) =>
      [kind as Kind | "Any", visitorOf(visit as Visit<"Any"> | Visitor<"Any">)] as const,
  );
  if (visitors.some(([, { leave }]) => leave !== undefined)) {
    visitInOrder(new Map(visitors), walked, ctx);
    return;
  }
  for (const [kind, { having, enter }] of visitors)
    for (const node of visited(kind, having, walked, ctx)) enter?.(node, ctx);
}

function visitorOf(visit: Visit<"Any"> | Visitor<"Any">): AnyVisitor {
  return typeof visit === "function" ? { enter: visit } : visit;
}

/** The objects of a kind that hold a member that is asked for, each once. */
function visited(
  kind: Kind | "Any",
  having: Having | undefined,
  walked: Walked,
  ctx: Context,
): Iterable<Node> {
  if (having === undefined) return kind === "Any" ? walked.nodes : (walked.byKind.get(kind) ?? []);
  const kinds = kind === "Any" ? walked.byMember.keys() : [kind];
  const lists: (readonly Node[])[] = [];
  for (const each of kinds) {
    const structure = ctx.structure.get(each)!;
    for (const [name, holders] of walked.byMember.get(each) ?? [])
      if (isAsked(name, having, structure)) lists.push(holders);
  }
  return lists.length === 1 ? lists[0]! : new Set(lists.flat());
}

function isAsked(name: string, having: Having, structure: ObjectStructure): boolean {
  return typeof having === "function" ? having(name, structure) : having.includes(name);
}

function visitInOrder(
  visitors: ReadonlyMap<Kind | "Any", AnyVisitor>,
  walked: Walked,
  ctx: Context,
): void {
  const open: Node[] = [];
  const call = (step: "enter" | "leave", node: Node) => {
    for (const kind of ["Any", node.kind] as const) {
      const visitor = visitors.get(kind);
      if (visitor === undefined) continue;
      if (isVisited(node, visitor.having, ctx)) visitor[step]?.(node, ctx);
    }
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

function isVisited({ kind, value }: Node, having: Having | undefined, ctx: Context): boolean {
  if (having === undefined) return true;
  const structure = ctx.structure.get(kind)!;
  return Object.keys(value).some((name) => isAsked(name, having, structure));
}

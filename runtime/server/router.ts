/**
 * From a path to the operations that stand there: a tree of segments, built once. No regular
 * expression is made of a document's text, and nothing of a request is decoded before it matched:
 * `%2F` stays data in its segment, `//` and `/../` match nothing.
 */
import { parsePathTemplate } from "../wire/path-template.ts";
import { type SegmentTemplate, matchSegment, segmentTemplate } from "./segment.ts";

/** What matched: the operations of the path by method, and the raw text of each parameter in the path's order. */
export interface Match<Operation> {
  readonly methods: ReadonlyMap<string, Routed<Operation>>;
  readonly values: readonly string[];
}

export interface Routed<Operation> {
  readonly operation: Operation;
  /** The names of the path's parameters, in the order of `Match.values`. */
  readonly names: readonly string[];
}

/** Finds what stands at a raw path. */
export type Router<Operation> = (path: string) => Match<Operation> | undefined;

interface Node<Operation> {
  readonly literals: Map<string, Node<Operation>>;
  /** The most specific first: a match here ends the search at this level. */
  templates: { readonly template: SegmentTemplate; readonly node: Node<Operation> }[];
  readonly methods: Map<string, Routed<Operation>>;
}

/**
 * Makes the function that finds a path.
 *
 * @param operations each with its method and path template. Of two with the same method, and the
 *   same path but for the names in it, the first is found
 * @param bases what may stand before a path, such as `/api/v2`; empty or `/` is the root itself
 */
export function makeRouter<Operation extends { readonly method: string; readonly path: string }>(
  operations: readonly Operation[],
  bases: readonly string[],
): Router<Operation> {
  const root = emptyNode<Operation>();
  for (const base of bases.length === 0 ? [""] : new Set(bases.map(withoutLastSlash)))
    for (const operation of operations) addOperation(root, base, operation);
  return (path) => {
    if (!path.startsWith("/")) return undefined;
    return find(root, path.slice(1).split("/"), 0, []);
  };
}

const withoutLastSlash = (base: string): string => (base.endsWith("/") ? base.slice(0, -1) : base);

const emptyNode = <Operation>(): Node<Operation> => ({
  literals: new Map(),
  templates: [],
  methods: new Map(),
});

function addOperation<Operation extends { readonly method: string; readonly path: string }>(
  root: Node<Operation>,
  base: string,
  operation: Operation,
): void {
  const names: string[] = [];
  let node = root;
  for (const segment of base === "" ? [] : (base.startsWith("/") ? base.slice(1) : base).split("/"))
    node = literalChild(node, segment);
  for (const parts of parsePathTemplate(operation.path)) {
    const template = segmentTemplate(parts);
    names.push(...template.names);
    node =
      template.names.length === 0
        ? literalChild(node, template.literals[0] ?? "")
        : templateChild(node, template);
  }
  // Documents with two equal paths are common enough; the rule `paths-equivalent` tells their authors.
  if (!node.methods.has(operation.method)) node.methods.set(operation.method, { operation, names });
}

function literalChild<Operation>(node: Node<Operation>, text: string): Node<Operation> {
  const known = node.literals.get(text);
  if (known !== undefined) return known;
  const child = emptyNode<Operation>();
  node.literals.set(text, child);
  return child;
}

function templateChild<Operation>(
  node: Node<Operation>,
  template: SegmentTemplate,
): Node<Operation> {
  const known = node.templates.find((edge) => edge.template.shape === template.shape);
  if (known !== undefined) return known.node;
  const child = emptyNode<Operation>();
  node.templates.push({ template, node: child });
  // The sort is stable: of two equally specific shapes the document's first one wins.
  node.templates.sort((a, b) => b.template.weight - a.template.weight);
  return child;
}

/** Each node stands at one place in the tree, so it is visited at most once a request. */
function find<Operation>(
  node: Node<Operation>,
  segments: readonly string[],
  depth: number,
  values: readonly string[],
): Match<Operation> | undefined {
  const segment = segments[depth];
  if (segment === undefined)
    return node.methods.size === 0 ? undefined : { methods: node.methods, values };
  const literal = node.literals.get(segment);
  if (literal !== undefined) {
    const found = find(literal, segments, depth + 1, values);
    if (found !== undefined) return found;
  }
  for (const edge of node.templates) {
    const matched = matchSegment(edge.template, segment);
    if (matched === undefined) continue;
    const all = values.length === 0 ? matched : [...values, ...matched];
    const found = find(edge.node, segments, depth + 1, all);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where every value of a parsed text stands, as numbers in one array: the form that both parsers fill. */
import { stepsOf } from "./pointer.ts";

/** Numbers a node: key start, key end, value start, value end, the node after its last descendant. */
const fieldsPerNode = 5;

/** The values of a text in document order, each after the one that holds it. Node 0 is the root. */
export interface NodeTable {
  readonly size: number;
  /** Offsets of the key, quotes included; -1 for the root and for members of lists. */
  keyStart(node: number): number;
  keyEnd(node: number): number;
  /** Offsets of the value, quotes and brackets included. */
  start(node: number): number;
  end(node: number): number;
  /** The node after the last descendant of this one. */
  next(node: number): number;
  /** What a key says; only for a node that has one. */
  keyText(node: number): string;
  /** The node whose members are those of this one: itself, or what a YAML alias stands for. */
  target(node: number): number;
  /** Whether the key is a YAML merge key (`<<`), whose members are read as its owner's. */
  isMerge(node: number): boolean;
}

/** What only one of the two languages knows of its nodes. */
export type NodeTraits = Pick<NodeTable, "keyText"> &
  Partial<Pick<NodeTable, "target" | "isMerge">>;

/** Collects nodes; a node is opened where its value begins and closed where it ends. */
export interface NodeTableBuilder {
  open(keyStart: number, keyEnd: number, start: number): number;
  close(node: number, end: number): void;
  build(traits: NodeTraits): NodeTable;
}

export function nodeTableBuilder(): NodeTableBuilder {
  let fields = new Int32Array(fieldsPerNode * 256);
  let size = 0;
  return {
    open(keyStart, keyEnd, start) {
      const at = size * fieldsPerNode;
      if (at === fields.length) {
        const larger = new Int32Array(fields.length * 2);
        larger.set(fields);
        fields = larger;
      }
      fields[at] = keyStart;
      fields[at + 1] = keyEnd;
      fields[at + 2] = start;
      return size++;
    },
    close(node, end) {
      fields[node * fieldsPerNode + 3] = end;
      fields[node * fieldsPerNode + 4] = size;
    },
    build({ keyText, target = (node) => node, isMerge = () => false }) {
      const packed = fields.slice(0, size * fieldsPerNode);
      const field = (offset: number) => (node: number) => packed[node * fieldsPerNode + offset]!;
      return {
        size,
        keyStart: field(0),
        keyEnd: field(1),
        start: field(2),
        end: field(3),
        next: field(4),
        keyText,
        target,
        isMerge,
      };
    },
  };
}

/** The node at a JSON Pointer, or its nearest ancestor that exists; undefined for an empty table. */
export function nodeAt(table: NodeTable, pointer: string): number | undefined {
  if (table.size === 0) return undefined;
  let node = 0;
  for (const step of stepsOf(pointer)) {
    const next = memberNode(table, node, step);
    if (next === undefined) break;
    node = next;
  }
  return node;
}

/** The members of a list or an object, in document order. */
export function* memberNodes(table: NodeTable, node: number): Generator<number> {
  const owner = table.target(node);
  const end = table.next(owner);
  for (let member = owner + 1; member < end; member = table.next(member)) yield member;
}

/** Of equal keys the last counts, as it does for the value. */
function memberNode(table: NodeTable, node: number, step: string): number | undefined {
  let found: number | undefined;
  let index = 0;
  for (const member of memberNodes(table, node)) {
    const isFound =
      table.keyStart(member) < 0 ? String(index++) === step : table.keyText(member) === step;
    if (isFound && !table.isMerge(member)) found = member;
  }
  return found ?? mergedNode(table, node, step);
}

function mergedNode(table: NodeTable, node: number, step: string): number | undefined {
  for (const member of memberNodes(table, node)) {
    if (!table.isMerge(member)) continue;
    const first = table.target(member) + 1;
    const isListOfSources = first < table.next(table.target(member)) && table.keyStart(first) < 0;
    for (const source of isListOfSources ? memberNodes(table, member) : [member]) {
      const found = memberNode(table, source, step);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

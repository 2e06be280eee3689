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

/**
 * Finds the node at a JSON Pointer, or its nearest ancestor that exists; undefined for an empty table.
 * What was learnt of an object's members serves the next pointer, so that many cost no more than few.
 */
export function nodeFinder(table: NodeTable): (pointer: string) => number | undefined {
  const known = new Map<number, ReadonlyMap<string, number>>();
  const membersOf = (node: number): ReadonlyMap<string, number> => {
    const owner = table.target(node);
    const members = known.get(owner) ?? memberIndex(table, owner, membersOf);
    known.set(owner, members);
    return members;
  };
  return (pointer) => {
    if (table.size === 0) return undefined;
    let node = 0;
    for (const step of stepsOf(pointer)) {
      const next = membersOf(node).get(step);
      if (next === undefined) break;
      node = next;
    }
    return node;
  };
}

/** The members of a list or an object, in document order. */
export function* memberNodes(table: NodeTable, node: number): Generator<number> {
  const owner = table.target(node);
  const end = table.next(owner);
  for (let member = owner + 1; member < end; member = table.next(member)) yield member;
}

/** Of equal keys the last counts, as it does for the value; what is merged in counts least. */
function memberIndex(
  table: NodeTable,
  owner: number,
  membersOf: (node: number) => ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  const merged: number[] = [];
  let index = 0;
  for (const member of memberNodes(table, owner)) {
    if (table.isMerge(member))
      for (const source of mergeSources(table, member)) merged.push(source);
    else members.set(table.keyStart(member) < 0 ? String(index++) : table.keyText(member), member);
  }
  for (const source of merged)
    for (const [key, member] of membersOf(source)) if (!members.has(key)) members.set(key, member);
  return members;
}

/** A merge key holds a mapping, or a list of them of which the first counts most. */
function mergeSources(table: NodeTable, merge: number): readonly number[] {
  const first = table.target(merge) + 1;
  const isList = first < table.next(table.target(merge)) && table.keyStart(first) < 0;
  return isList ? [...memberNodes(table, merge)] : [merge];
}

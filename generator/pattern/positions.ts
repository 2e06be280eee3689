/** The positions of a pattern (Glushkov's automaton), and the texts that lead from one to another. */
import { type PatternTree, patternTree } from "./pattern-tree.ts";

/** A place in a pattern that takes a character; `next` holds every way on, twice where there are two. */
export interface Position {
  readonly takes: ReadonlySet<string>;
  readonly next: Position[];
}

interface Part {
  readonly nullable: boolean;
  readonly first: readonly Position[];
  readonly last: readonly Position[];
}

/** A pattern as positions. */
export interface Positions {
  readonly all: readonly Position[];
  /** Where a text may begin. */
  readonly first: readonly Position[];
  /** From each, the positions that can be come to. */
  readonly reach: Reach;
}

/** What leads to a place of a pattern, and the text that more than one way from there takes. */
export interface SlowPlace {
  readonly before: string;
  readonly repeated: string;
}

/** The positions of a pattern; undefined for one that is no pattern, or has very many. */
export function positionsOf(pattern: string): Positions | undefined {
  if (pattern.length > longest) return undefined;
  const tree = patternTree(pattern);
  if (!tree) return undefined;
  const all: Position[] = [];
  const { first } = connect(tree, all);
  if (all.length > mostPositions) return undefined;
  return { all, first, reach: new Map(all.map((position) => [position, reached(position)])) };
}

// Bounds of what is looked at, so that a hostile pattern does not make the search itself slow.
const longest = 2000;
const mostCopies = 4;
const mostPositions = 500;

/** The text that a pattern takes up to a position, that position's own character included. */
export function textTo(position: Position, first: readonly Position[]): string {
  for (const start of first) {
    if (start === position) return oneOf(start.takes);
    const rest = textBetween(start, position);
    if (rest !== undefined) return oneOf(start.takes) + rest;
  }
  return "";
}

/** What is taken from after a position up to another, by the shortest way. */
export function textBetween(from: Position, to: Position): string | undefined {
  const texts = new Map<Position, string>([[from, ""]]);
  const waiting = [from];
  for (let each = waiting.shift(); each; each = waiting.shift())
    for (const next of each.next) {
      const text = (texts.get(each) ?? "") + oneOf(next.takes);
      if (next === to) return text;
      if (texts.has(next)) continue;
      texts.set(next, text);
      waiting.push(next);
    }
  return undefined;
}

/** A character of a set, a plain one where there is one. */
export function oneOf(takes: ReadonlySet<string>): string {
  for (const character of "aA0") if (takes.has(character)) return character;
  for (const character of takes) if (character >= " ") return character;
  const [any = ""] = takes;
  return any;
}

/** Adds the positions of a part and the ways between them. */
function connect(tree: PatternTree, positions: Position[]): Part {
  switch (tree.kind) {
    case "empty":
      return { nullable: true, first: [], last: [] };
    case "set": {
      const position: Position = { takes: charactersOf(tree.source), next: [] };
      positions.push(position);
      return { nullable: false, first: [position], last: [position] };
    }
    case "choice": {
      const parts = tree.parts.map((part) => connect(part, positions));
      return {
        nullable: parts.some(({ nullable }) => nullable),
        first: parts.flatMap(({ first }) => first),
        last: parts.flatMap(({ last }) => last),
      };
    }
    case "sequence":
      return tree.parts
        .map((part) => connect(part, positions))
        .reduce(joined, { nullable: true, first: [], last: [] });
    case "repeat": {
      const { part, least, most } = tree;
      const wanted = Math.max(least, most === Infinity ? 1 : most);
      const copies = Math.min(wanted, positions.length > mostPositions ? 1 : mostCopies);
      if (most === 0) return { nullable: true, first: [], last: [] };
      const parts = Array.from({ length: copies }, (_, index) => {
        const copy = connect(part, positions);
        if (most === Infinity && index === copies - 1) link(copy.last, copy.first);
        return index < least ? copy : { ...copy, nullable: true };
      });
      return parts.reduce(joined, { nullable: true, first: [], last: [] });
    }
  }
}

function joined(one: Part, other: Part): Part {
  link(one.last, other.first);
  return {
    nullable: one.nullable && other.nullable,
    first: one.nullable ? [...one.first, ...other.first] : one.first,
    last: other.nullable ? [...one.last, ...other.last] : other.last,
  };
}

function link(from: readonly Position[], to: readonly Position[]): void {
  for (const each of from) each.next.push(...to);
}

export type Reach = ReadonlyMap<Position, ReadonlySet<Position>>;

/** The positions from which a position can be come back to, itself included; empty where it cannot. */
export function loopOf(position: Position, reach: Reach): ReadonlySet<Position> {
  const ahead = reach.get(position) ?? new Set();
  return ahead.has(position)
    ? new Set([...ahead].filter((other) => reach.get(other)?.has(position)))
    : new Set();
}

function reached(from: Position): Set<Position> {
  const found = new Set<Position>();
  const waiting = [from];
  for (let each = waiting.pop(); each; each = waiting.pop())
    for (const next of each.next) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(next);
    }
  return found;
}

/** A character that all of some sets hold. */
export function overlap(...sets: readonly ReadonlySet<string>[]): string | undefined {
  const [first = new Set<string>(), ...others] = sets.filter((set, i) => sets.indexOf(set) === i);
  const common =
    others.length === 0
      ? first
      : new Set([...first].filter((each) => others.every((set) => set.has(each))));
  return common.size === 0 ? undefined : oneOf(common);
}

/** ASCII, and a few others. */
export const characters: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ..."éß中あא1٣\u{1f600}\u2028",
];

function charactersOf(source: string): ReadonlySet<string> {
  const one = new RegExp(`^(?:${source})$`, "u");
  return new Set(characters.filter((character) => one.test(character)));
}

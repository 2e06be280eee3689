/** Finds patterns that some texts make take exponential time, or at least the square of their length. */
import {
  characters,
  loopOf,
  oneOf,
  overlap,
  type Position,
  type Positions,
  positionsOf,
  type SlowPlace,
  textBetween,
  textTo,
} from "./positions.ts";
import { quadraticPlace } from "./quadratic-place.ts";

/** A short text of the kind that makes a pattern slow, and how more of the same adds to the work. */
export interface SlowText {
  readonly text: string;
  readonly growth: "exponential" | "at least quadratic";
}

/**
 * Whether a pattern can come back to a place by two ways that take the same text: then each further
 * repetition of that text doubles the work of an engine that tries one way after the other. Judged by
 * the positions of the pattern (Glushkov's automaton), in ASCII and a few other characters; patterns with
 * very many positions in one loop are passed.
 */
export function isExponential(pattern: string): boolean {
  const positions = positionsOf(pattern);
  return positions !== undefined && exponentialPlace(positions) !== undefined;
}

/**
 * A text that makes a pattern slow. Undefined when there is none, or when none is found that the pattern
 * does not match. Where a text may begin is not counted: `a+$` tries each letter of many, as any search does.
 */
export function slowText(pattern: string): SlowText | undefined {
  const positions = positionsOf(pattern);
  if (positions === undefined) return undefined;
  const worst = exponentialPlace(positions);
  if (worst !== undefined) return refused(pattern, worst, "exponential");
  const place = quadraticPlace(positions);
  return place && refused(pattern, place, "at least quadratic");
}

function refused(
  pattern: string,
  { before, repeated }: SlowPlace,
  growth: SlowText["growth"],
): SlowText | undefined {
  const whole = new RegExp(pattern, "u");
  const body = before + repeated.repeat(repeated.length > 2 ? 2 : 4);
  if (body.length > longestText[growth]) return undefined;
  const text = ends.map((end) => body + end).find((each) => !whole.test(each));
  return text === undefined ? undefined : { text, growth };
}

/** Longer texts are not tried: trying is what takes the time. */
const longestText = { exponential: 24, "at least quadratic": 200 };

/** What may end a text so that a pattern does not match it: what few patterns take, then whatever there is. */
const ends: readonly string[] = ["!", "\n", "\0", "", "~!", "\n!", "!\n!", ...characters];

const mostInLoop = 60;

/** What leads to a place with two ways back, and the text that both ways take. */
function exponentialPlace({ all, first, reach }: Positions): SlowPlace | undefined {
  for (const position of all) {
    const loop = loopOf(position, reach);
    if (loop.size === 0 || loop.size > mostInLoop) continue;
    const repeated = repeatedAt(position, loop);
    if (repeated !== undefined) return { before: textTo(position, first), repeated };
  }
  return undefined;
}

function repeatedAt(position: Position, loop: ReadonlySet<Position>): string | undefined {
  if (!hasTwoWays(position, loop)) return returnsTwice(position, loop);
  // The two ways lead to one place: any way from there back will do.
  const seen = new Set<Position>();
  for (const next of position.next) {
    if (!seen.has(next) || !loop.has(next)) {
      seen.add(next);
      continue;
    }
    const rest = next === position ? "" : textBetween(next, position);
    return rest === undefined ? undefined : oneOf(next.takes) + rest;
  }
  return undefined;
}

/** Whether one position follows another for two reasons, as in `(a+)+`. */
function hasTwoWays({ next }: Position, loop: ReadonlySet<Position>): boolean {
  const within = next.filter((each) => loop.has(each));
  return new Set(within).size < within.length;
}

/** The text by which two ways that part come back together; undefined when none do. */
function returnsTwice(start: Position, loop: ReadonlySet<Position>): string | undefined {
  const numbers = new Map([...loop].map((position, index) => [position, index]));
  const met = new Set<string>();
  const waiting: [one: Position, other: Position, parted: boolean, text: string][] = [
    [start, start, false, ""],
  ];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [one, other, parted, text] = pair;
    for (const a of one.next) {
      for (const b of other.next) {
        const common = numbers.has(a) && numbers.has(b) ? overlap(a.takes, b.takes) : undefined;
        if (common === undefined) continue;
        if (parted && a === start && b === start) return text + common;
        const apart = parted || a !== b;
        const key = `${String(numbers.get(a))} ${String(numbers.get(b))} ${String(apart)}`;
        if (met.has(key)) continue;
        met.add(key);
        waiting.push([a, b, apart, text + common]);
      }
    }
  }
  return undefined;
}

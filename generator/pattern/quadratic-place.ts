/** Finds places of a pattern where some texts take at least the square of their length. */
import {
  loopOf,
  overlap,
  type Position,
  type Positions,
  type SlowPlace,
  textTo,
} from "./positions.ts";

/**
 * A loop that leads on to another, and a text that both take and that leads from the one to the other as
 * well: of many of it, each may be the one where the first loop ends. Judged by three ways at once, through
 * a bounded number of places; patterns with more are passed.
 */
export function quadraticPlace({ all, first, reach }: Positions): SlowPlace | undefined {
  const loops = new Map(
    all
      .map((position) => [position, loopOf(position, reach)] as const)
      .filter(([, { size }]) => size > 0),
  );
  let left = mostSteps;
  for (const [one, loop] of loops)
    for (const [other, next] of loops) {
      if (loop.has(other) || reach.get(one)?.has(other) !== true) continue;
      left -= all.length;
      if (left <= 0) return undefined;
      const between = new Set(
        all.filter(
          (each) => reach.get(one)?.has(each) && (each === other || reach.get(each)?.has(other)),
        ),
      );
      const found = threeWays(one, other, { loop, between, next }, left);
      left = found.left;
      if (found.text !== undefined) return { before: textTo(one, first), repeated: found.text };
    }
  return undefined;
}

/** Steps of the search, so that a hostile pattern does not make it slow. */
const mostSteps = 500_000;

/** A step compares sets of characters. */
const costOfStep = 10;

interface Areas {
  readonly loop: ReadonlySet<Position>;
  readonly between: ReadonlySet<Position>;
  readonly next: ReadonlySet<Position>;
}

type Triple = readonly [one: Position, between: Position, other: Position];

/** The text by which the first loop, the way between and the second loop can all be gone. */
function threeWays(
  one: Position,
  other: Position,
  areas: Areas,
  most: number,
): { readonly text: string | undefined; readonly left: number } {
  const numbers = new Map(
    [...areas.loop, ...areas.between, ...areas.next].map((each, i) => [each, i]),
  );
  const keyOf = (triple: Triple) => triple.map((each) => numbers.get(each)).join(" ");
  const met = new Set<string>();
  const waiting: { readonly at: Triple; readonly text: string }[] = [
    { at: [one, one, other], text: "" },
  ];
  let left = most;
  for (let each = waiting.shift(); each; each = waiting.shift()) {
    const [a, b, c] = each.at;
    for (const x of a.next) {
      if (!areas.loop.has(x)) continue;
      for (const z of c.next) {
        if (!areas.next.has(z)) continue;
        for (const y of b.next) {
          left -= costOfStep;
          if (left <= 0) return { text: undefined, left };
          if (!areas.between.has(y)) continue;
          const common = overlap(x.takes, y.takes, z.takes);
          if (common === undefined) continue;
          if (x === one && y === other && z === other) return { text: each.text + common, left };
          const at: Triple = [x, y, z];
          const key = keyOf(at);
          if (met.has(key)) continue;
          met.add(key);
          waiting.push({ at, text: each.text + common });
        }
      }
    }
  }
  return { text: undefined, left };
}

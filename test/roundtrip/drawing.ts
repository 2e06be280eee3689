/** What drawing a value takes, whatever its type. */
import fc from "fast-check";
import type { Assertion } from "../../generator/model/assertion/assertion.ts";
import type { Draw } from "./draw.ts";
import { hostileText } from "./text.ts";

/** Where a value stands, and what it is drawn with. */
export interface Drawing {
  readonly draw: Draw;
  readonly schemas: (id: string) => Assertion | undefined;
  readonly depth: number;
  /** Whether a file may stand here: it does, wherever the schema allows one. */
  readonly files: boolean;
  /** Whether closed objects are taken for open: where one part refuses what another requires, nothing else helps. */
  readonly loose: boolean;
  /** Draws what stands inside: a value that all of some schemas allow. */
  readonly inner: (all: readonly Assertion[], at: Drawing) => unknown;
}

/** The choices that were made contradict each other: others may not. */
export class Contradiction extends Error {}

/** Beyond this depth values end as soon as their schemas let them. */
const deepest = 7;

/** Whether there is room for what need not be there. */
export function isRoomy({ draw, depth }: Drawing): boolean {
  return depth < deepest && draw.spend();
}

const any = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 2 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Any value of JSON, not too deep. */
export function anyValue(draw: Draw): unknown {
  return draw.of(any);
}

/** Puts places in order, and says in words where one stands. */
import type { Spot } from "./rule.ts";

/** Things in the order of their spots: by file, line and column. */
export function inOrder<T>(things: readonly T[], spotOf: (thing: T) => Spot): T[] {
  return things
    .map((thing) => {
      const { file, pointer, part } = spotOf(thing);
      return { thing, file: file.name, ...file.rangeOf(pointer, part) };
    })
    .sort(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    )
    .map(({ thing }) => thing);
}

/** "line 5", as seen from another spot; with the file when that is another. */
export function lineOf(spot: Spot, from: Spot): string {
  const { line } = spot.file.rangeOf(spot.pointer, spot.part);
  return spot.file === from.file ? `line ${line}` : `${spot.file.name} line ${line}`;
}

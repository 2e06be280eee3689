/** Compares places, and says in words where one stands. */
import type { Spot } from "./rule.ts";

/** Orders spots by file, line and column. */
export function byPosition(a: Spot, b: Spot): number {
  if (a.file !== b.file) return a.file.name < b.file.name ? -1 : 1;
  const [one, other] = [a.file.rangeOf(a.pointer, a.part), b.file.rangeOf(b.pointer, b.part)];
  return one.line - other.line || one.column - other.column;
}

/** "line 5", as seen from another spot; with the file when that is another. */
export function lineOf(spot: Spot, from: Spot): string {
  const { line } = spot.file.rangeOf(spot.pointer, spot.part);
  return spot.file === from.file ? `line ${line}` : `${spot.file.name} line ${line}`;
}

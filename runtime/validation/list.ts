/** Lists as a whole. */
import { canonical } from "./equal.ts";

/** Whether every item from an index on is as a guard says. */
export function everyFrom(
  items: readonly unknown[],
  from: number,
  is: (item: unknown) => boolean,
): boolean {
  for (let index = from; index < items.length; index++) if (!is(items[index])) return false;
  return true;
}

/** How many items are as a guard says. */
export function countOf(items: readonly unknown[], is: (item: unknown) => boolean): number {
  let count = 0;
  for (const item of items) if (is(item)) count++;
  return count;
}

/** Whether no two items are equal (JSON Schema 2020-12 Validation, section 6.4.3), in linear time. */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  if (items.length < 2) return true;
  if (items.length <= few && items.every(isScalar)) return areDistinct(items);
  const scalars = new Set<unknown>();
  const structures = new Set<string>();
  for (const item of items) {
    if (isScalar(item)) {
      if (scalars.has(item)) return false;
      scalars.add(item);
    } else {
      const text = canonical(item);
      if (structures.has(text)) return false;
      structures.add(text);
    }
  }
  return true;
}

// Up to here looking at every pair is quicker than a set, and makes no garbage.
const few = 16;

function areDistinct(items: readonly unknown[]): boolean {
  for (let index = 1; index < items.length; index++)
    if (items.indexOf(items[index]) < index) return false;
  return true;
}

function isScalar(item: unknown): boolean {
  return typeof item !== "object" || item === null;
}

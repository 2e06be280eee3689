/** What is wrong with a value, gathered while a check walks through it. */
import { messageOf } from "./message.ts";

/** One thing that is wrong with a value. */
export interface Fault {
  /** Where in the value: a JSON Pointer (RFC 6901), empty for the value as a whole. */
  readonly pointer: string;
  /** The keyword of JSON Schema that is broken; `false` where no value is allowed at all. */
  readonly keyword: string;
  /** For a person; it repeats nothing of the value. */
  readonly message: string;
  /** What the keyword asks for: the type, the limit, the values, the name that is missing. */
  readonly expected: unknown;
}

/** A fault before its texts are made. */
export interface Found {
  readonly path: readonly (string | number)[];
  readonly keyword: string;
  readonly expected: unknown;
}

/** Gathers faults. Emitted checks hand it on and call the functions below; its members are nobody else's. */
export interface Faults {
  /** The steps from the root to what is being looked at. */
  readonly path: (string | number)[];
  readonly found: Found[];
  readonly limit: number;
}

/** Adds something to the faults of a value. */
export type Check = (value: unknown, faults: Faults) => void;

/** Says that a keyword is broken, here or at a member of what is being looked at. */
export function fault(
  faults: Faults,
  keyword: string,
  expected: unknown,
  member?: string | number,
): void {
  const { path, found, limit } = faults;
  if (found.length >= limit) return;
  const place = path.slice();
  if (member !== undefined) place.push(member);
  found.push({ path: place, keyword, expected });
}

/** Checks a member of what is being looked at. */
export function within(
  faults: Faults,
  member: string | number,
  value: unknown,
  check: Check,
): void {
  if (faults.found.length >= faults.limit) return;
  faults.path.push(member);
  check(value, faults);
  faults.path.pop();
}

/** Checks the items of a list, from an index on. */
export function eachItem(faults: Faults, items: readonly unknown[], check: Check, from = 0): void {
  for (let index = from; index < items.length; index++) within(faults, index, items[index], check);
}

/** Runs a check and gives what it found. */
export function faultsOf(check: Check, value: unknown, limit: number): Found[] {
  const faults: Faults = { path: [], found: [], limit };
  check(value, faults);
  return faults.found;
}

/** A fault with its texts. */
export function told({ path, keyword, expected }: Found): Fault {
  return { pointer: pointerOf(path), keyword, message: messageOf(keyword, expected), expected };
}

function pointerOf(path: readonly (string | number)[]): string {
  let pointer = "";
  for (const step of path)
    pointer += typeof step === "string" && /[~/]/.test(step) ? `/${escaped(step)}` : `/${step}`;
  return pointer;
}

function escaped(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

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

/** The steps from the root to a part of a value. */
export type Path = readonly (string | number)[];

/** Gathers faults. Emitted checks hand it on and call the functions below; its members are nobody else's. */
export interface Faults {
  /** The steps from the root to what is being looked at. */
  readonly path: (string | number)[];
  found: Fault[];
  readonly limit: number;
  /** The path of each fault found; absent where nobody asks for it. */
  readonly paths: Path[] | undefined;
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
  const { path, found, limit, paths } = faults;
  if (found.length >= limit) return;
  let pointer = "";
  for (let index = 0; index < path.length; index++) pointer += written(path[index]!);
  if (member !== undefined) pointer += written(member);
  const told = { pointer, keyword, message: messageOf(keyword, expected), expected };
  // Most values have one fault, and a list that begins empty takes room for many.
  if (found.length === 0) faults.found = [told];
  else found.push(told);
  paths?.push(member === undefined ? [...path] : [...path, member]);
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
export function faultsOf(check: Check, value: unknown, limit: number): Fault[] {
  const faults: Faults = { path: [], found: [], limit, paths: undefined };
  check(value, faults);
  return faults.found;
}

/** Runs a check and gives what it found, with paths in place of pointers. */
export function issuesOf(
  check: Check,
  value: unknown,
  limit: number,
): { readonly message: string; readonly path: Path }[] {
  const paths: Path[] = [];
  const faults: Faults = { path: [], found: [], limit, paths };
  check(value, faults);
  return faults.found.map(({ message }, index) => ({ message, path: paths[index]! }));
}

/** A step as a pointer writes it (RFC 6901, section 3). */
function written(step: string | number): string {
  const known = writtenSteps.get(step);
  if (known !== undefined) return known;
  const text = String(step);
  const made = `/${text.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  if (text.length > longestKept) return made;
  if (writtenSteps.size >= mostKept) writtenSteps.clear();
  writtenSteps.set(step, made);
  return made;
}

// Most names stand in the code and come again and again; those of values are anyone's, and must not fill
// the memory.
const writtenSteps = new Map<string | number, string>();
const mostKept = 1_000;
const longestKept = 64;

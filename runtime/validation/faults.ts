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
  /** What the keyword asks for: the type, the limit, the values, the name that is missing. Faults share it. */
  readonly expected: unknown;
}

/** A keyword of a schema, as the faults of those who break it tell it. */
export type Rule = Omit<Fault, "pointer">;

/** Gathers faults. Emitted checks hand it on and call the functions below; its members are nobody else's. */
export interface Faults {
  found: Found[];
  readonly limit: number;
}

type Found = { -readonly [Member in keyof Fault]: Fault[Member] };

/** Adds something to the faults of a value. */
export type Check = (value: unknown, faults: Faults) => void;

/** What a keyword asks for, made once. */
export function rule(keyword: string, expected: unknown): Rule {
  return { keyword, message: messageOf(keyword, expected), expected };
}

/** Says that a rule is broken, here or at a member of what is being looked at: its name as a pointer writes it. */
export function fault(faults: Faults, broken: Rule, member = ""): void {
  const { found } = faults;
  if (found.length >= faults.limit) return;
  const { keyword, message, expected } = broken;
  const told = { pointer: member, keyword, message, expected };
  // Most values have few faults, and a list that is pushed to takes room for many.
  const [one, two] = found;
  if (one === undefined) faults.found = [told];
  else if (two === undefined) faults.found = [one, told];
  else if (found.length === 2) faults.found = [one, two, told];
  else found.push(told);
}

/** Says that a member is not there. */
export function missing(faults: Faults, name: string): void {
  fault(faults, { keyword: "required", message: "must be given", expected: name }, step(name));
}

/** Checks a member of what is being looked at: its name as a pointer writes it. */
export function within(faults: Faults, member: string, value: unknown, check: Check): void {
  const before = faults.found.length;
  if (before >= faults.limit) return;
  check(value, faults);
  if (faults.found.length > before) place(faults, before, member);
}

/** Checks the items of a list, from an index on. */
export function eachItem(faults: Faults, items: readonly unknown[], check: Check, from = 0): void {
  for (let index = from; index < items.length; index++) {
    const before = faults.found.length;
    if (before >= faults.limit) return;
    check(items[index], faults);
    if (faults.found.length > before) place(faults, before, step(index));
  }
}

/** Faults that were found beyond a step lie beyond it: only who is wrong pays for knowing where. */
function place({ found }: Faults, from: number, taken: string): void {
  for (let index = from; index < found.length; index++) {
    const each = found[index];
    if (each !== undefined) each.pointer = taken + each.pointer;
  }
}

/** A step as a pointer writes it (RFC 6901, section 3). */
export function step(to: string | number): string {
  if (typeof to === "number") return firstIndexes[to] ?? `/${String(to)}`;
  const isPlain = !to.includes("~") && !to.includes("/");
  return `/${isPlain ? to : to.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

// Most lists are short, and to write a number takes longer than all else that a fault does.
const firstIndexes = ["/0", "/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8", "/9"];

/** Runs a check and gives what it found. */
export function faultsOf(check: Check, value: unknown, limit: number): Fault[] {
  const faults: Faults = { found: [], limit };
  check(value, faults);
  return faults.found;
}

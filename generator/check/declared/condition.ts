/** The filters of declared rules: comparisons of fields and names, joined by and, or and not. */
import { isList, type JsonValue, member } from "../../load/loaded.ts";

/** What a filter looks at. */
export interface Subject {
  readonly value: JsonValue | undefined;
  /** The name or the index under which the value stands. */
  readonly key: string;
}

/** Whether a filter takes a value. */
export type Condition = (subject: Subject) => boolean;

type Operand = (subject: Subject) => unknown;

/**
 * Reads the filter of a path from a place on, up to what closes it. It may have `@` with fields
 * (`@.a.b`, `@['a']`, `@.length`), `@property`, texts, numbers, `true`, `false`, `null`, `undefined`; the
 * operators `==`, `===`, `!=`, `!==`, `<`, `<=`, `>`, `>=`, `&&`, `||`, `!`; parentheses; and
 * `.match(/pattern/)`. A comparison never converts: a number equals no text.
 */
export function conditionAt(
  path: string,
  from: number,
  refuse: (at: number) => never,
): { readonly condition: Condition; readonly end: number } {
  let at = from;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = new RegExp(`^\\s*(?:${pattern.source})`, "su").exec(path.slice(at));
    if (found === null) return undefined;
    at += found[0].length;
    return found;
  };
  const either = (): Operand => {
    let left = both();
    while (take(/\|\|/)) {
      const [first, second] = [left, both()];
      left = (subject) => first(subject) || second(subject);
    }
    return left;
  };
  const both = (): Operand => {
    let left = comparison();
    while (take(/&&/)) {
      const [first, second] = [left, comparison()];
      left = (subject) => first(subject) && second(subject);
    }
    return left;
  };
  const comparison = (): Operand => {
    const left = unary();
    const operator = take(/([=!]==?|[<>]=?)/)?.[1];
    if (operator === undefined) return left;
    const right = unary();
    const compare = comparisons.get(operator) ?? refuse(at);
    return (subject) => compare(left(subject), right(subject));
  };
  const unary = (): Operand => {
    if (take(/!/)) {
      const negated = unary();
      return (subject) => !negated(subject);
    }
    return matched(operand());
  };
  const operand = (): Operand => {
    if (take(/\(/)) {
      const inner = either();
      if (!take(/\)/)) refuse(at);
      return inner;
    }
    const text = take(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/);
    if (text) {
      const said = (text[1] ?? text[2] ?? "").replace(/\\(.)/gs, "$1");
      return () => said;
    }
    const number = take(/-?\d+(?:\.\d+)?/);
    if (number) return () => Number(number[0]);
    const word = take(/(true|false|null|undefined|void 0)(?![\w$])/)?.[1];
    if (word !== undefined) return () => words.get(word);
    if (take(/@property(?![\w$])/)) return ({ key }) => key;
    if (!take(/@(?!\w)/)) refuse(at);
    return fields();
  };
  const fields = (): Operand => {
    const names: string[] = [];
    for (;;) {
      const found = take(/\.(?!match\()([\w$-]+)|\['([^']*)'\]|\["([^"]*)"\]|\[(\d+)\]/);
      if (found === undefined) return ({ value }) => fieldOf(value, names);
      const name = found.slice(1).find((each) => each !== undefined)!;
      // What a script finds on every object is no field of a document.
      if (found[1] !== undefined && /^(?:constructor|prototype|__proto__)$/.test(name)) refuse(at);
      names.push(name);
    }
  };
  const matched = (left: Operand): Operand => {
    const found = take(/\.match\(\s*\/((?:[^/\\]|\\.)+)\/([a-z]*)\s*\)/);
    if (found === undefined) return left;
    const pattern = compiled(found[1]!, found[2]!.replace("g", "")) ?? refuse(at);
    return (subject) => {
      const value = left(subject);
      return typeof value === "string" && pattern.test(value);
    };
  };
  const whole = either();
  take(/(?=\))/);
  return { condition: (subject) => Boolean(whole(subject)), end: at };
}

const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

const isNothing = (value: unknown) => value === null || value === undefined;
const isEqual = (a: unknown, b: unknown) => a === b || (isNothing(a) && isNothing(b));
const isBelow = (a: unknown, b: unknown) =>
  (typeof a === "number" && typeof b === "number" && a < b) ||
  (typeof a === "string" && typeof b === "string" && a < b);

const comparisons: ReadonlyMap<string, (a: unknown, b: unknown) => boolean> = new Map([
  ["==", isEqual],
  ["===", (a, b) => a === b],
  ["!=", (a, b) => !isEqual(a, b)],
  ["!==", (a, b) => a !== b],
  ["<", isBelow],
  [">", (a, b) => isBelow(b, a)],
  ["<=", (a, b) => isBelow(a, b) || a === b],
  [">=", (a, b) => isBelow(b, a) || a === b],
]);

function fieldOf(value: JsonValue | undefined, names: readonly string[]): unknown {
  let at = value;
  for (const name of names) {
    if (name === "length" && (isList(at) || typeof at === "string")) return at.length;
    at = isList(at) ? at[Number(name)] : member(at, name);
  }
  return at;
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/** Conditions as code, without what is always true or false. */
import { type Code, code } from "../../code/code.ts";

/** A condition: code, or what it is known to be. */
export type Term = Code | boolean;

export function isCode(term: Term): term is Code {
  return typeof term !== "boolean";
}

/** Whether all hold. */
export function all(terms: readonly Term[]): Term {
  if (terms.includes(false)) return false;
  const codes = terms.filter((term) => typeof term !== "boolean");
  return codes.length === 0 ? true : folded(codes, (one, other) => code`${one} && ${other}`);
}

/** Whether one holds; each must be safe to stand between `||`. */
export function any(terms: readonly Term[]): Term {
  if (terms.includes(true)) return true;
  const codes = terms.filter((term) => typeof term !== "boolean");
  if (codes.length === 0) return false;
  const whole = folded(codes, (one, other) => code`${one} || ${other}`);
  return codes.length === 1 ? whole : code`(${whole})`;
}

export function negated(term: Term): Term {
  return typeof term === "boolean" ? !term : code`!(${term})`;
}

/** A condition that goes into an `if`. */
export function asCode(term: Term): Code {
  return typeof term === "boolean" ? (term ? code`true` : code`false`) : term;
}

/** The terms of an `&&` as an operand of `||`. */
export function grouped(term: Term): Term {
  return typeof term === "boolean" ? term : code`(${term})`;
}

function folded(codes: readonly Code[], pair: (one: Code, other: Code) => Code): Code {
  const [first, ...rest] = codes;
  return rest.reduce(pair, first ?? code`true`);
}

/** Statements between braces. */
export function block(statements: readonly Code[]): Code {
  return statements.length === 0
    ? code`{}`
    : code`{\n${statements.reduce((one, other) => code`${one}\n${other}`)}\n}`;
}

/** `if`, with its other branch where there is one. */
export function when(
  condition: Code,
  then: readonly Code[],
  otherwise: readonly Code[] = [],
): Code {
  const first = code`if (${condition}) ${block(then)}`;
  if (otherwise.length === 0) return first;
  const [only] = otherwise;
  // A lone `if` goes on in the same chain.
  const chained = otherwise.length === 1 && only && startsWithIf(only);
  return code`${first} else ${chained ? only : block(otherwise)}`;
}

function startsWithIf({ parts }: Code): boolean {
  return typeof parts[0] === "string" && parts[0].startsWith("if (");
}

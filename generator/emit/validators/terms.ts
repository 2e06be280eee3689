/** Conditions as code, without what is always true or false. */
import { type Code, code, joined } from "../../code/code.ts";

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

/** A statement; an `if` is kept apart until it is printed, so that one inside another becomes one. */
export type Statement = Code | Conditional;

interface Conditional {
  readonly condition: Code;
  readonly then: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

/** `if`, with its other branch where there is one. */
export function when(
  condition: Code,
  then: readonly Statement[],
  otherwise: readonly Statement[] = [],
): Statement {
  const [only] = then;
  return then.length === 1 && otherwise.length === 0 && only && isLone(only)
    ? { ...only, condition: code`${condition} && ${only.condition}` }
    : { condition, then, otherwise };
}

function isLone(statement: Statement): statement is Conditional {
  return "condition" in statement && statement.otherwise.length === 0;
}

/** Statements between braces. */
export function block(statements: readonly Statement[]): Code {
  return statements.length === 0 ? code`{}` : code`{\n${lines(statements)}\n}`;
}

/** Statements one a line. */
export function lines(statements: readonly Statement[]): Code {
  return joined(statements.map(printed), "\n");
}

export function printed(statement: Statement): Code {
  if (!("condition" in statement)) return statement;
  const { condition, then, otherwise } = statement;
  const first = code`if (${condition}) ${block(then)}`;
  if (otherwise.length === 0) return first;
  const [only] = otherwise;
  // A lone `if` goes on in the same chain.
  const chained = otherwise.length === 1 && only && "condition" in only;
  return code`${first} else ${chained ? printed(only) : block(otherwise)}`;
}

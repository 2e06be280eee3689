/** The body of a guard: leaves at the first thing that is wrong. */
import { type Code, code } from "../../code/code.ts";
import { literal } from "../../code/literal.ts";
import type { DiscriminatorAssertion, SchemaAssertion } from "../../model/assertion/assertion.ts";
import { arraySteps } from "./array.ts";
import { guardTerm, inlineTerm, inPlaceTerms } from "./expression.ts";
import { objectSteps, settled, type Step, variablesOf } from "./object.ts";
import { isComplex } from "./parts.ts";
import { numberRules, textRules, valueRules } from "./rules.ts";
import type { Scope } from "./scope.ts";
import { all, any, asCode, block, grouped, negated, type Term } from "./terms.ts";
import { typesTest, typeTest } from "./type-test.ts";

const value = code`value`;

/** The statements of a guard; a lone `return` of a constant does not look at the value. */
export function guardBody(scope: Scope): Code[] {
  const { schema } = scope.unit;
  if (typeof schema === "boolean") return [code`return ${asCode(schema)};`];
  if (schema.discriminator) return discriminatorBody(schema.discriminator, scope);
  if (!isComplex(schema)) return [code`return ${asCode(inlineTerm(schema, value, true, scope))};`];
  return rendered(settled(steps(schema, scope)));
}

function steps(schema: SchemaAssertion, scope: Scope): Step[] {
  const values = valueRules(schema, value, true, scope);
  const type = values.length === 0 ? schema.type : undefined;
  const text = all(textRules(schema, value, false, scope).map(({ holds }) => holds));
  const number = all(numberRules(schema, value, scope).map(({ holds }) => holds));
  const test = (each: Term, whole: Code): Step[] =>
    each === true ? [] : [{ holds: any([whole, grouped(each)]) }];
  return [
    ...values.map(({ holds }) => ({ holds })),
    ...(type ? [{ holds: typesTest(type, value) }] : []),
    ...test(text, code`typeof value !== "string"`),
    ...test(number, code`!${typeTest("number", value)}`),
    ...ofType("object", objectSteps(schema, scope), type),
    ...ofType("array", arraySteps(schema, scope), type),
    ...inPlaceTerms(schema, value, false, scope).map((holds) => ({ holds })),
  ];
}

/** Steps that count only for values of a type; as they are where no other type is let through. */
function ofType(
  type: "object" | "array",
  inner: readonly Step[],
  types: SchemaAssertion["type"],
): readonly Step[] {
  if (types && !types.includes(type)) return [];
  if (types?.length === 1) return inner;
  const test = typeTest(type, value);
  const term = conjunction(inner);
  if (!inner.some((step) => "statement" in step))
    return term === true ? [] : [{ holds: any([code`!${test}`, grouped(term)]) }];
  return [{ statement: code`if (${test}) ${block(asStatements(inner))}` }];
}

/** Conditions that follow each other as one; the last ones are what the function returns. */
function rendered(all: readonly Step[]): Code[] {
  const last = all.findLastIndex((step) => "statement" in step);
  const tail = all.slice(last + 1);
  return [...asStatements(all.slice(0, last + 1)), code`return ${asCode(conjunction(tail))};`];
}

function asStatements(steps: readonly Step[]): Code[] {
  const statements: Code[] = [];
  let waiting: Step[] = [];
  const flush = (): void => {
    const term = conjunction(waiting);
    if (term !== true) statements.push(code`if (${asCode(negated(term))}) return false;`);
    waiting = [];
  };
  for (const step of steps) {
    if ("holds" in step) waiting.push(step);
    else {
      flush();
      statements.push(step.statement);
    }
  }
  flush();
  return statements;
}

function conjunction(steps: readonly Step[]): Term {
  return all(steps.map((step) => ("holds" in step ? step.holds : true)));
}

function discriminatorBody(
  { property, cases, otherwise = false }: DiscriminatorAssertion,
  scope: Scope,
): Code[] {
  const variables = variablesOf(scope);
  const subject = variables.of(property);
  const answers = cases.map(({ value: each, schema }) => {
    const term = asCode(guardTerm(schema, value, false, scope));
    return code`case ${literal(each)}:\nreturn ${term};`;
  });
  const rest = code`default:\nreturn ${asCode(guardTerm(otherwise, value, false, scope))};`;
  return [
    code`if (!${typeTest("object", value)}) return false;`,
    ...variables.declarations(),
    code`switch (${subject}) ${block([...answers, rest])}`,
  ];
}

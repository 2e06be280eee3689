/** A schema as a condition on a value, without statements. */
import { type Code, code } from "../../code/code.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import type { Assertion, AssertedType, SchemaAssertion } from "../../model/assertion/assertion.ts";
import { haveDistinctTypes } from "../../model/assertion/known-types.ts";
import { numberRules, textRules, valueRules } from "./rules.ts";
import type { Scope } from "./scope.ts";
import { all, any, grouped, negated, type Term } from "./terms.ts";
import { typeGuard, typeTest } from "./type-test.ts";
import type { Unit } from "./units.ts";
import { isComplex } from "./parts.ts";

/** The function that tells whether a value is as a unit's schema says. */
export function guardName({ name }: Unit): Identifier {
  return identifier(`is${name}`);
}

/** Whether a value is as a schema says. `fresh`: the compiler has not narrowed the value yet. */
export function guardTerm(schema: Assertion, subject: Code, fresh: boolean, scope: Scope): Term {
  if (typeof schema === "boolean") return schema;
  if (schema.refused !== undefined) return code`${subject} === undefined`;
  const unit = scope.units.ofPart(schema);
  if (unit) return code`${guardName(unit)}(${subject})`;
  if (isComplex(schema)) throw new Error(`a part of ${scope.unit.key} has no function`);
  return inlineTerm(schema, subject, fresh, scope);
}

/** The same for a schema that takes no statements. */
export function inlineTerm(
  schema: SchemaAssertion,
  subject: Code,
  fresh: boolean,
  scope: Scope,
): Term {
  const own = ownTerm(schema, subject, fresh, scope);
  return all([own, ...inPlaceTerms(schema, subject, fresh && own === true, scope)]);
}

/** The keywords of texts, numbers and values as such. */
function ownTerm(schema: SchemaAssertion, subject: Code, fresh: boolean, scope: Scope): Term {
  const { type } = schema;
  const values = valueRules(schema, subject, fresh, scope);
  const text = all(textRules(schema, subject, fresh, scope).map(({ holds }) => holds));
  const number = all(numberRules(schema, subject, scope).map(({ holds }) => holds));
  const perType = (each: AssertedType): Term =>
    each === "string" ? text : each === "number" || each === "integer" ? number : true;
  if (type === undefined || values.length > 0)
    return all([
      ...values.map(({ holds }) => holds),
      text === true ? true : any([code`typeof ${subject} !== "string"`, grouped(text)]),
      number === true ? true : any([code`!${typeTest("number", subject)}`, grouped(number)]),
    ]);
  const tests = type.map((each) => all([typeTest(each, subject), perType(each)]));
  return tests.length === 1 ? (tests[0] ?? true) : any(tests.map(grouped));
}

/** References and compositions: what else is said of the very same value. */
export function inPlaceTerms(
  schema: SchemaAssertion,
  subject: Code,
  fresh: boolean,
  scope: Scope,
): Term[] {
  const terms: Term[] = [];
  const isFresh = (): boolean => fresh && terms.length === 0;
  const { $ref, allOf = [], anyOf, oneOf, not } = schema;
  if ($ref !== undefined) terms.push(referenceTerm($ref, subject, scope));
  for (const each of allOf) terms.push(guardTerm(each, subject, isFresh(), scope));
  if (anyOf) terms.push(any(alternativeTerms(anyOf, subject, isFresh(), scope)));
  if (oneOf) terms.push(exactlyOne(oneOf, subject, isFresh(), scope));
  if (not !== undefined) terms.push(negated(guardTerm(not, subject, isFresh(), scope)));
  if (schema.if !== undefined) terms.push(conditionalTerm(schema, subject, isFresh(), scope));
  return terms;
}

/** Conditions to be joined by `||`. One that begins with a denial narrows the value for those after it. */
function alternativeTerms(
  alternatives: readonly Assertion[],
  subject: Code,
  fresh: boolean,
  scope: Scope,
): Term[] {
  let isFresh = fresh;
  return alternatives.map((each) => {
    const term = grouped(guardTerm(each, subject, isFresh, scope));
    isFresh &&= beginsWithTest(each, scope);
    return term;
  });
}

function beginsWithTest(schema: Assertion, { units }: Scope): boolean {
  if (typeof schema === "boolean" || units.ofPart(schema)) return true;
  const { type, enum: values, const: fixed, $ref } = schema;
  return (
    type !== undefined ||
    values !== undefined ||
    fixed !== undefined ||
    ($ref !== undefined && Object.keys(schema).length === 1)
  );
}

function referenceTerm(id: string, subject: Code, scope: Scope): Term {
  const target = scope.units.referred(id, scope.unit);
  return target ? code`${guardName(target)}(${subject})` : true;
}

function exactlyOne(
  alternatives: readonly Assertion[],
  subject: Code,
  fresh: boolean,
  scope: Scope,
): Term {
  const terms = alternativeTerms(alternatives, subject, fresh, scope);
  const find = (id: string): Assertion | undefined => scope.units.schema(id, scope.unit);
  if (haveDistinctTypes(alternatives, find)) return any(terms);
  const certain = terms.filter((term) => term === true).length;
  const codes = terms.filter((term) => typeof term !== "boolean");
  if (certain > 1) return false;
  if (certain === 1) return negated(any(codes));
  const [one, other] = codes;
  if (codes.length === 2 && one && other) return code`${one} !== ${other}`;
  if (codes.length < 2) return one ?? false;
  return code`${codes.map((each) => code`(${each} ? 1 : 0)`).reduce((sum, each) => code`${sum} + ${each}`)} === 1`;
}

function conditionalTerm(
  schema: SchemaAssertion,
  subject: Code,
  fresh: boolean,
  scope: Scope,
): Term {
  const condition = guardTerm(schema.if ?? true, subject, fresh, scope);
  const then = grouped(guardTerm(schema.then ?? true, subject, false, scope));
  const otherwise = grouped(guardTerm(schema.else ?? true, subject, false, scope));
  if (typeof condition === "boolean") return condition ? then : otherwise;
  if (then === true) return any([grouped(condition), otherwise]);
  if (otherwise === true) return any([negated(condition), then]);
  return code`(${condition} ? ${then === false ? code`false` : then} : ${otherwise === false ? code`false` : otherwise})`;
}

/** The function that tells whether a value is as a schema says; undefined where every value is. */
export function guardFunction(schema: Assertion, scope: Scope): Code | undefined {
  if (typeof schema === "boolean") return undefined;
  const unit = scope.units.ofPart(schema);
  if (unit) return code`${guardName(unit)}`;
  const [only] = schema.type ?? [];
  if (schema.$ref === undefined) return only && typeGuard(only);
  const target = scope.units.referred(schema.$ref, scope.unit);
  return target && code`${guardName(target)}`;
}

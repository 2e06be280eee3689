/** Statements that tell everything that is wrong with a value. */
import { type Code, code } from "../../code/code.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import { literal } from "../../code/literal.ts";
import type { Json } from "../../model/api-model.ts";
import type { Assertion, AssertedType, SchemaAssertion } from "../../model/assertion/assertion.ts";
import { haveDistinctTypes, knownTypes } from "../../model/assertion/known-types.ts";
import { guardTerm } from "./expression.ts";
import { numberRules, type Rule, textRules, valueRules } from "./rules.ts";
import { fault, within } from "./runtime.ts";
import type { Scope } from "./scope.ts";
import { asCode, isCode, negated, type Statement, when } from "./terms.ts";
import { typesMismatch, typesTest, typeTest } from "./type-test.ts";
import type { Unit } from "./units.ts";

/** What is checked: how the code calls it, and under which name its parent holds it. */
export interface Subject {
  readonly code: Code;
  /** Absent: it is what the function itself looks at. */
  readonly member?: Code;
  readonly fresh: boolean;
  /** The keyword that is broken where no value is allowed. */
  readonly keyword: string;
  /** The one type that the value is known to be of where it is checked. */
  readonly narrowed?: AssertedType;
}

/** The function that tells what is wrong with a value of a unit. */
export function checkName({ name }: Unit): Identifier {
  return identifier(`check${name}`);
}

/** The statement that notes a fault; the member is code of its name as a pointer writes it. */
export function faultCode(
  keyword: string,
  expected: Json,
  member: Code | undefined,
  { constants }: Scope,
): Code {
  return noted(constants.rule(keyword, expected), member);
}

/** The same where a value is of none of some types. */
export function typeFault(
  types: readonly AssertedType[],
  member: Code | undefined,
  { constants }: Scope,
): Code {
  return noted(constants.types(types), member);
}

function noted(rule: Code, member: Code | undefined): Code {
  return code`${fault}(faults, ${rule}${member ? code`, ${member}` : code``});`;
}

/** A name that is known, as a pointer writes it. */
export function stepOf(name: string): Code {
  return literal(`/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

export function checks(schema: Assertion, subject: Subject, scope: Scope): Statement[] {
  if (schema === true) return [];
  if (schema === false) return [faultCode(subject.keyword, false, subject.member, scope)];
  if (schema.refused !== undefined) return [faultCode(schema.refused, true, subject.member, scope)];
  const unit = scope.units.ofPart(schema);
  return unit ? [call(unit, subject)] : inlineChecks(schema, subject, scope);
}

/** Hands a value on to the function of its schema. */
function call(unit: Unit, { code: value, member }: Subject): Code {
  return member
    ? code`${within}(faults, ${member}, ${value}, ${checkName(unit)});`
    : code`${checkName(unit)}(${value}, faults);`;
}

/** The checks of a schema that has no function, or of the one whose function is written. */
export function inlineChecks(schema: SchemaAssertion, subject: Subject, scope: Scope): Statement[] {
  const { code: value, member, fresh } = subject;
  const { type } = schema;
  const values = valueRules(schema, value, fresh, scope);
  const rest = [
    ...singleChecks(schema, subject, scope),
    ...inPlaceChecks(schema, { ...subject, fresh: fresh && values.length === 0 && !type }, scope),
  ];
  if (values.length > 0)
    return [...values.flatMap((rule) => ruleCheck(rule, subject, scope)), ...rest];
  if (type === undefined) return rest;
  const wrong = typeFault(type, member, scope);
  return [when(typesMismatch(type, value), [wrong], rest)];
}

/** The keywords of texts, numbers and values as such. */
export function ownChecks(schema: SchemaAssertion, subject: Subject, scope: Scope): Statement[] {
  const values = valueRules(schema, subject.code, subject.fresh, scope);
  return [
    ...values.flatMap((rule) => ruleCheck(rule, subject, scope)),
    ...singleChecks(schema, subject, scope),
  ];
}

/** The keywords of texts and numbers, within what the type lets through. */
function singleChecks(schema: SchemaAssertion, subject: Subject, scope: Scope): Statement[] {
  const { code: value, fresh } = subject;
  const texts = textRules(schema, value, fresh, scope).flatMap((rule) =>
    ruleCheck(rule, subject, scope),
  );
  const numbers = numberRules(schema, value, scope).flatMap((rule) =>
    ruleCheck(rule, subject, scope),
  );
  return [
    ...onlyFor("string", texts, schema, subject),
    ...onlyFor("number", numbers, schema, subject),
  ];
}

function onlyFor(
  type: "string" | "number",
  statements: readonly Statement[],
  { type: types, enum: values, const: fixed }: SchemaAssertion,
  { code: value, narrowed: known }: Subject,
): Statement[] {
  if (statements.length === 0) return [];
  const fits = (each: AssertedType): boolean =>
    each === type || (type === "number" && each === "integer");
  if (types && !types.some(fits)) return [];
  const narrowed =
    known === type || (types?.length === 1 && values === undefined && fixed === undefined);
  return narrowed ? [...statements] : [when(typeTest(type, value), statements)];
}

function ruleCheck(
  { keyword, holds, expected }: Rule,
  { member }: Subject,
  scope: Scope,
): Statement[] {
  if (holds === true) return [];
  return [when(asCode(negated(holds)), [faultCode(keyword, expected, member, scope)])];
}

/** References and compositions. */
export function inPlaceChecks(
  schema: SchemaAssertion,
  subject: Subject,
  scope: Scope,
): Statement[] {
  const { code: value, member } = subject;
  const { $ref, allOf = [], anyOf, oneOf, not } = schema;
  const inner = { ...subject, fresh: false };
  const target = $ref === undefined ? undefined : scope.units.referred($ref, scope.unit);
  const condition = schema.if === undefined ? true : guardTerm(schema.if, value, false, scope);
  const denied = not === undefined ? false : guardTerm(not, value, false, scope);
  return [
    ...(target ? [call(target, subject)] : []),
    ...allOf.flatMap((each) => checks(each, { ...inner, keyword: "false" }, scope)),
    ...(anyOf ? alternativeChecks("anyOf", anyOf, subject, scope) : []),
    ...(oneOf ? alternativeChecks("oneOf", oneOf, subject, scope) : []),
    ...(denied === false ? [] : [when(asCode(denied), [faultCode("not", false, member, scope)])]),
    ...conditionalChecks(schema, condition, { ...inner, keyword: "false" }, scope),
  ];
}

function conditionalChecks(
  schema: SchemaAssertion,
  condition: Code | boolean,
  subject: Subject,
  scope: Scope,
): Statement[] {
  if (schema.if === undefined) return [];
  const then = checks(schema.then ?? true, subject, scope);
  const otherwise = checks(schema.else ?? true, subject, scope);
  if (!isCode(condition)) return condition ? then : otherwise;
  if (then.length === 0)
    return otherwise.length === 0 ? [] : [when(code`!(${condition})`, otherwise)];
  return [when(condition, then, otherwise)];
}

/** Where types tell the alternatives apart, the one that was meant says what is wrong; else only that none fits. */
function alternativeChecks(
  keyword: "anyOf" | "oneOf",
  alternatives: readonly Assertion[],
  subject: Subject,
  scope: Scope,
): Statement[] {
  const { code: value, member, fresh } = subject;
  const find = (id: string): Assertion | undefined => scope.units.schema(id, scope.unit);
  const whole = guardTerm({ [keyword]: alternatives }, value, fresh, scope);
  if (whole === true) return [];
  if (whole === false) return [faultCode(keyword, alternatives.length, member, scope)];
  if (!haveDistinctTypes(alternatives, find))
    return [when(asCode(negated(whole)), [faultCode(keyword, alternatives.length, member, scope)])];
  const types = alternatives.map((each) => [...(knownTypes(each, find) ?? [])]);
  const rest = when(typesMismatch(types.flat(), value), [typeFault(types.flat(), member, scope)]);
  return alternatives.reduceRight<Statement[]>(
    (otherwise, each, index) => {
      const own = knowingType(each, { ...subject, fresh: false, keyword }, scope);
      const known = types[index] ?? [];
      if (own.length === 0 || known.length === 0 || onlyType(each)) return otherwise;
      return [when(typesTest(known, value), own, otherwise)];
    },
    [rest],
  );
}

/** The checks of an alternative, where its type has been asked for already. */
function knowingType(schema: Assertion, subject: Subject, scope: Scope): Statement[] {
  if (typeof schema !== "object" || scope.units.ofPart(schema))
    return checks(schema, subject, scope);
  const { type = [], ...rest } = schema;
  const [narrowed] = type;
  return narrowed === undefined || type.length > 1 || narrowed === "integer"
    ? checks(schema, subject, scope)
    : inlineChecks(rest, { ...subject, narrowed }, scope);
}

/** Whether a schema says nothing but a type, so that a value of the type cannot be wrong. */
function onlyType(schema: Assertion): boolean {
  return (
    typeof schema === "object" &&
    Object.keys(schema).length === 1 &&
    schema.type !== undefined &&
    !schema.type.includes("integer")
  );
}

/** The body of a check: goes through the whole value. */
import { type Code, code } from "../../code/code.ts";
import { literal } from "../../code/literal.ts";
import type {
  Assertion,
  DiscriminatorAssertion,
  SchemaAssertion,
} from "../../model/assertion/assertion.ts";
import { countOf, itemLoop, itemVariables, unevaluatedOf } from "./array.ts";
import {
  checkName,
  checks,
  faultCode,
  inlineChecks,
  ownChecks,
  inPlaceChecks,
  stepOf,
  type Subject,
  typeFault,
} from "./check.ts";
import { guardFunction } from "./expression.ts";
import { declaredTerm, unevaluatedTerm, variablesOf } from "./object.ts";
import { isComplex } from "./parts.ts";
import { eachItem, missing, namesOf, runtimeValue, step } from "./runtime.ts";
import type { Scope } from "./scope.ts";
import { asCode, block, isCode, negated, lines, printed, type Statement, when } from "./terms.ts";
import { typesMismatch, typeTest } from "./type-test.ts";

const value = code`value`;
const whole: Subject = { code: value, fresh: true, keyword: "false" };

export function checkBody(scope: Scope): Code[] {
  return bodyOf(scope).map(printed);
}

function bodyOf(scope: Scope): Statement[] {
  const { schema } = scope.unit;
  if (typeof schema === "boolean") return checks(schema, whole, scope);
  if (schema.discriminator) return discriminatorBody(schema.discriminator, scope);
  if (!isComplex(schema)) return inlineChecks(schema, whole, scope);
  const { type } = schema;
  const hasValues = schema.enum !== undefined || schema.const !== undefined;
  const wrongType =
    type && !hasValues
      ? [
          code`if (${typesMismatch(type, value)}) ${block([typeFault(type, undefined, scope), code`return;`])}`,
        ]
      : [];
  return [
    ...wrongType,
    ...ownChecks(schema, { ...whole, fresh: !type || hasValues }, scope),
    ...ofType("object", objectChecks(schema, scope), schema, hasValues),
    ...ofType("array", arrayChecks(schema, scope), schema, hasValues),
    ...inPlaceChecks(schema, { ...whole, fresh: false }, scope),
  ];
}

function ofType(
  type: "object" | "array",
  statements: readonly Statement[],
  { type: types }: SchemaAssertion,
  hasValues: boolean,
): readonly Statement[] {
  if (statements.length === 0 || (types && !types.includes(type))) return [];
  if (types?.length === 1 && !hasValues) return statements;
  return [code`if (${typeTest(type, value)}) ${block(statements)}`];
}

function objectChecks(schema: SchemaAssertion, scope: Scope): Statement[] {
  const variables = variablesOf(scope);
  const required = new Set(schema.required);
  const properties = schema.properties ?? new Map<string, Assertion>();
  const { dependentRequired = [], dependentSchemas = [], minProperties, maxProperties } = schema;
  const members = [...new Set([...properties.keys(), ...required])].flatMap((name) => {
    const property = properties.get(name) ?? true;
    if (property === true && !required.has(name)) return [];
    const subject = code`${scope.variable(name)}`;
    const inner: Subject = { code: subject, member: stepOf(name), fresh: true, keyword: "false" };
    const statements = checks(property, inner, scope);
    if (statements.length === 0 && !required.has(name)) return [];
    variables.of(name);
    if (required.has(name))
      return [when(code`${subject} === undefined`, [missingCode(name)], statements)];
    return [when(code`${subject} !== undefined`, statements)];
  });
  const dependents = [...dependentRequired].flatMap(([name, needed]) =>
    needed.map((each) =>
      when(code`${variables.of(name)} !== undefined && ${variables.of(each)} === undefined`, [
        faultCode("dependentRequired", name, stepOf(each), scope),
      ]),
    ),
  );
  const dependentWholes = [...dependentSchemas].flatMap(([name, each]) => {
    const statements = checks(each, { ...whole, fresh: false }, scope);
    return statements.length === 0
      ? []
      : [when(code`${variables.of(name)} !== undefined`, statements)];
  });
  const unevaluated = unevaluatedTerm(schema, scope);
  const loop = memberLoop(schema, unevaluated.declared, scope);
  return [
    ...variables.declarations(),
    ...countCheck("minProperties", minProperties, code`${namesOf}(value).length`, scope),
    ...countCheck("maxProperties", maxProperties, code`${namesOf}(value).length`, scope),
    ...members,
    ...dependents,
    ...(unevaluated.holds === true ? [] : unevaluated.before),
    ...loop,
    ...dependentWholes,
  ];
}

function memberLoop(schema: SchemaAssertion, evaluated: Code | boolean, scope: Scope): Statement[] {
  const { propertyNames = true, patternProperties = [] } = schema;
  const { additionalProperties = true, unevaluatedProperties = true } = schema;
  const inner = (keyword: string): Subject => ({
    code: code`member`,
    member: code`${step}(key)`,
    fresh: true,
    keyword,
  });
  const isName = guardFunction(propertyNames, scope);
  const matching = [...patternProperties].map(
    ([pattern, each]) => [pattern, each, checks(each, inner("false"), scope)] as const,
  );
  const additional = checks(additionalProperties, inner("additionalProperties"), scope);
  const others = checks(unevaluatedProperties, inner("unevaluatedProperties"), scope);
  const unless = (declared: Code | boolean, statements: readonly Statement[]): Statement[] => {
    if (statements.length === 0 || declared === true) return [];
    return declared === false ? [...statements] : [when(asCode(negated(declared)), statements)];
  };
  const body = [
    ...(propertyNames === false
      ? [faultCode("propertyNames", false, code`${step}(key)`, scope)]
      : isName
        ? [
            when(code`!${isName}(key)`, [
              faultCode("propertyNames", true, code`${step}(key)`, scope),
            ]),
          ]
        : []),
    ...matching.flatMap(([pattern, , statements]) =>
      statements.length === 0
        ? []
        : [when(code`${scope.constants.pattern(pattern)}.test(key)`, statements)],
    ),
    ...unless(declaredTerm(schema, scope), additional),
    ...unless(evaluated, others),
  ];
  if (body.length === 0) return [];
  const needsMember =
    matching.some(([, , statements]) => looksAt(statements, "member")) ||
    looksAt(additional, "member") ||
    (evaluated !== true && looksAt(others, "member"));
  const member = needsMember ? [code`const member = value[key];`] : [];
  return [code`for (const key of ${namesOf}(value)) ${block([...member, ...body])}`];
}

function countCheck(
  keyword: string,
  limit: number | undefined,
  count: Code,
  scope: Scope,
): Statement[] {
  if (limit === undefined) return [];
  const wrong = keyword.startsWith("min")
    ? code`${count} < ${literal(limit)}`
    : code`${count} > ${literal(limit)}`;
  return [when(wrong, [faultCode(keyword, limit, undefined, scope)])];
}

function arrayChecks(schema: SchemaAssertion, scope: Scope): Statement[] {
  const { prefixItems = [], items = true, minItems, maxItems, uniqueItems } = schema;
  const length = code`value.length`;
  const prefix = prefixItems.map((each, index) => {
    const name = code`${scope.item(index)}`;
    const subject: Subject = {
      code: name,
      member: stepOf(String(index)),
      fresh: true,
      keyword: "false",
    };
    const statements = checks(each, subject, scope);
    return { name: looksAt(statements, scope.item(index)) ? name : undefined, statements };
  });
  return [
    ...countCheck("minItems", minItems, length, scope),
    ...countCheck("maxItems", maxItems, length, scope),
    ...itemVariables(prefix.map(({ name }) => name)),
    ...prefix.flatMap(({ statements }, index) =>
      statements.length === 0 ? [] : [when(code`value.length > ${literal(index)}`, statements)],
    ),
    ...itemsChecks(items, prefixItems.length, scope),
    ...containsChecks(schema, scope),
    ...(uniqueItems
      ? [
          when(code`!${runtimeValue("hasUniqueItems")}(value)`, [
            faultCode("uniqueItems", true, undefined, scope),
          ]),
        ]
      : []),
    ...unevaluatedChecks(schema, scope),
  ];
}

function itemsChecks(items: Assertion, before: number, scope: Scope): Statement[] {
  if (items === true) return [];
  if (items === false)
    return [
      when(code`value.length > ${literal(before)}`, [
        faultCode("items", before, stepOf(String(before)), scope),
      ]),
    ];
  const unit =
    scope.units.ofPart(items) ??
    (items.$ref === undefined ? undefined : scope.units.referred(items.$ref, scope.unit));
  if (unit) {
    const from = before === 0 ? code`` : code`, ${literal(before)}`;
    return [code`${eachItem}(faults, value, ${checkName(unit)}${from});`];
  }
  const subject: Subject = {
    code: code`item`,
    member: code`${step}(index)`,
    fresh: true,
    keyword: "items",
  };
  const statements = checks(items, subject, scope);
  if (statements.length === 0) return [];
  return [
    itemLoop(
      true,
      before === 0 ? statements : [when(code`index >= ${literal(before)}`, statements)],
    ),
  ];
}

function containsChecks(schema: SchemaAssertion, scope: Scope): Statement[] {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined) return [];
  const count = countOf(contains, scope);
  const keyword = schema.minContains === undefined ? "contains" : "minContains";
  return [
    ...(minContains === 0
      ? []
      : [
          when(code`${count} < ${literal(minContains)}`, [
            faultCode(keyword, minContains, undefined, scope),
          ]),
        ]),
    ...countCheck("maxContains", maxContains, count, scope),
  ];
}

function unevaluatedChecks(schema: SchemaAssertion, scope: Scope): Statement[] {
  const { unevaluatedItems = true } = schema;
  const found = unevaluatedOf(schema, scope);
  if (!found) return [];
  if (found.lengths !== undefined) {
    if (found.lengths === true) return [];
    const wrong = faultCode("unevaluatedItems", false, undefined, scope);
    return [...found.before, when(asCode(negated(found.lengths)), [wrong])];
  }
  const subject: Subject = {
    code: code`item`,
    member: code`${step}(index)`,
    fresh: true,
    keyword: "unevaluatedItems",
  };
  const statements = checks(unevaluatedItems, subject, scope);
  if (statements.length === 0 || found.evaluated === true) return [];
  const body = isCode(found.evaluated)
    ? [when(asCode(negated(found.evaluated)), statements)]
    : statements;
  return [...found.before, itemLoop(true, body)];
}

function discriminatorBody(
  { property, cases, otherwise = false }: DiscriminatorAssertion,
  scope: Scope,
): Statement[] {
  const variables = variablesOf(scope);
  const subject = variables.of(property);
  const inner: Subject = { ...whole, fresh: false };
  const values = cases.map(({ value: each }) => each);
  const branches = cases.map(({ value: each, schema }) => {
    const statements = [...checks(schema, inner, scope), code`break;`];
    return code`case ${literal(each)}:\n${lines(statements)}`;
  });
  const wrong =
    otherwise === false
      ? [
          when(
            code`${subject} === undefined`,
            [missingCode(property)],
            [faultCode("discriminator", values, stepOf(property), scope)],
          ),
        ]
      : checks(otherwise, inner, scope);
  const rest = code`default:\n${lines([...wrong, code`break;`])}`;
  return [
    code`if (!${typeTest("object", value)}) ${block([typeFault(["object"], undefined, scope), code`return;`])}`,
    ...variables.declarations(),
    code`switch (${subject}) ${block([...branches, rest])}`,
  ];
}

function missingCode(name: string): Code {
  return code`${missing}(faults, ${literal(name)});`;
}

/** Whether statements use a variable. */
function looksAt(statements: readonly Statement[], name: string): boolean {
  return lines(statements).parts.some(
    (part) => typeof part === "string" && new RegExp(`\\b${name}\\b`).test(part),
  );
}

/** The keywords of a single text, number or value as rules that guard and check share. */
import { type Code, code, importsFrom } from "../../code/code.ts";
import { identifier } from "../../code/identifier.ts";
import { literal } from "../../code/literal.ts";
import type { Json } from "../../model/api-model.ts";
import type { SchemaAssertion } from "../../model/assertion/assertion.ts";
import { typeOfValue } from "../../model/assertion/known-types.ts";
import { numberFormats, runtimeValue, textFormats } from "./runtime.ts";
import type { Scope } from "./scope.ts";
import { any, type Term } from "./terms.ts";

/** A keyword and what must hold for it. */
export interface Rule {
  readonly keyword: string;
  readonly holds: Term;
  readonly expected: Json;
}

/** What `enum` and `const` allow. `fresh`: the compiler has not narrowed the value yet. */
export function valueRules(
  { enum: listed, const: fixed, type }: SchemaAssertion,
  subject: Code,
  fresh: boolean,
  scope: Scope,
): Rule[] {
  const isOfType = (value: Json): boolean =>
    type === undefined ||
    type.some((each) =>
      each === "integer" ? Number.isInteger(value) : each === typeOfValue(value),
    );
  const rules: Rule[] = [];
  if (listed)
    rules.push({
      keyword: "enum",
      holds: isOneOf(listed.filter(isOfType), subject, fresh, scope),
      expected: listed,
    });
  if (fixed !== undefined)
    rules.push({
      keyword: "const",
      holds: isOneOf([fixed].filter(isOfType), subject, fresh && !listed, scope),
      expected: fixed,
    });
  return rules;
}

// Beyond this many a set is quicker, and easier on the eye.
const fewValues = 12;

function isOneOf(values: readonly Json[], subject: Code, fresh: boolean, scope: Scope): Term {
  const distinct = [...new Set(values)];
  if (distinct.length > fewValues && distinct.every(isScalar))
    return code`${scope.constants.scalars(distinct)}.has(${subject})`;
  return any(
    distinct.map((value) => {
      if (!isScalar(value)) return code`${isEqual}(${subject}, ${scope.constants.value(value)})`;
      return fresh
        ? code`${subject} === ${literal(value)}`
        : code`${isEqual}(${subject}, ${literal(value)})`;
    }),
  );
}

const isEqual = runtimeValue("isEqual");

function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null;
}

/** What holds for a text, where the value is one. */
export function textRules(
  schema: SchemaAssertion,
  subject: Code,
  fresh: boolean,
  scope: Scope,
): Rule[] {
  const { minLength, maxLength, pattern, format } = schema;
  const isOfFormat = format === undefined ? undefined : textFormat(format, scope);
  return [
    ...limit("minLength", minLength, (least) =>
      least === 0
        ? true
        : least === 1 && fresh && isText(schema)
          ? code`${subject}.length > 0`
          : code`${runtimeValue("isAtLeast")}(${subject}, ${literal(least)})`,
    ),
    ...limit(
      "maxLength",
      maxLength,
      (most) => code`${runtimeValue("isAtMost")}(${subject}, ${literal(most)})`,
    ),
    ...(pattern === undefined
      ? []
      : [
          {
            keyword: "pattern",
            holds: code`${scope.constants.pattern(pattern)}.test(${subject})`,
            expected: pattern,
          },
        ]),
    ...formatRule(format, isOfFormat, subject),
  ];
}

/** Whether the compiler takes the value for a text, no more and no less. */
function isText({ type, enum: values, const: fixed }: SchemaAssertion): boolean {
  return type?.includes("string") === true && values === undefined && fixed === undefined;
}

/** What holds for a number, where the value is one. */
export function numberRules(schema: SchemaAssertion, subject: Code, scope: Scope): Rule[] {
  const { format } = schema;
  const name = format === undefined ? undefined : numberFormats.get(format);
  return [
    ...limit("minimum", schema.minimum, (bound) => code`${subject} >= ${literal(bound)}`),
    ...limit("maximum", schema.maximum, (bound) => code`${subject} <= ${literal(bound)}`),
    ...limit(
      "exclusiveMinimum",
      schema.exclusiveMinimum,
      (bound) => code`${subject} > ${literal(bound)}`,
    ),
    ...limit(
      "exclusiveMaximum",
      schema.exclusiveMaximum,
      (bound) => code`${subject} < ${literal(bound)}`,
    ),
    ...limit(
      "multipleOf",
      schema.multipleOf,
      (divisor) => code`${runtimeValue("isMultipleOf")}(${subject}, ${literal(divisor)})`,
    ),
    ...formatRule(
      format,
      name !== undefined && scope.assertFormats ? runtimeValue(name) : undefined,
      subject,
    ),
  ];
}

function limit(keyword: string, bound: number | undefined, holds: (bound: number) => Term): Rule[] {
  return bound === undefined ? [] : [{ keyword, holds: holds(bound), expected: bound }];
}

function formatRule(format: string | undefined, is: Code | undefined, subject: Code): Rule[] {
  return format === undefined || is === undefined
    ? []
    : [{ keyword: "format", holds: code`${is}(${subject})`, expected: format }];
}

/** A function of the user's own comes before ours; a format that neither knows is an annotation. */
function textFormat(format: string, { formats, assertFormats }: Scope): Code | undefined {
  if (!assertFormats) return undefined;
  const given = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (given) return importsFrom(given.module).value(identifier(given.name));
  const name = textFormats.get(format);
  return name === undefined ? undefined : runtimeValue(name);
}

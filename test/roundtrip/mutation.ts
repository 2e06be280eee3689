/** Values with exactly one keyword of their schema broken. */
import type { Assertion, SchemaAssertion } from "../../generator/model/assertion/assertion.ts";
import { setOwn } from "../../runtime/server/own.ts";
import type { Branches } from "./branch.ts";
import { isRecord } from "./text-narrowing.ts";

/** A value that one keyword refuses. */
export interface Mutation {
  readonly keyword: string;
  /** Where: a JSON Pointer. A member that is missing or too much may be named behind it. */
  readonly pointer: string;
  /** Where the outermost union begins that the keyword is inside of; absent outside of unions. */
  readonly union?: string;
  readonly value: unknown;
}

type Step = string | number;
export type Schemas = (id: string) => Assertion | undefined;

/** What breaking a document's values takes. */
export interface Breaking {
  readonly schemas: Schemas;
  readonly branches: Branches;
}

/** Every way to break one keyword of a valid value, here and inside; a validator has yet to agree that it is broken. */
export function mutationsOf(value: unknown, schema: Assertion, breaking: Breaking): Mutation[] {
  return broken(value, schema, breaking, [], new Set());
}

function broken(
  value: unknown,
  schema: Assertion,
  breaking: Breaking,
  path: readonly Step[],
  met: ReadonlySet<Assertion>,
): Mutation[] {
  const pointer = pointerOf(path);
  return certain(schema, breaking.schemas, met).flatMap((each) => [
    ...brokenHere(value, each).map(([keyword, replacement]) => ({
      keyword,
      pointer,
      value: replacement,
    })),
    ...parts(value, each).flatMap(({ step, part, of }) =>
      broken(part, of, breaking, [...path, step], new Set()).map((inner) => ({
        ...inner,
        value: replaced(value, step, inner.value),
      })),
    ),
    ...brokenBranches(value, each, breaking, path, new Set([...met, each])),
  ]);
}

const pointerOf = (path: readonly Step[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Breaks the one alternative of each union that takes the value, so that none does. */
function brokenBranches(
  value: unknown,
  schema: SchemaAssertion,
  breaking: Breaking,
  path: readonly Step[],
  met: ReadonlySet<Assertion>,
): Mutation[] {
  const { of, accept } = breaking.branches;
  return of(schema).flatMap((branches) => {
    const [chosen, ...others] = branches.filter((branch) => accept(value, branch));
    if (chosen === undefined || others.length > 0) return [];
    return broken(value, chosen, breaking, path, met)
      .filter((each) => !branches.some((branch) => accept(each.value, branch)))
      .map((each) => ({ ...each, union: pointerOf(path) }));
  });
}

/** What certainly holds: the schema, what it refers to and all of `allOf`; of alternatives nobody knows. */
function certain(
  schema: Assertion | undefined,
  schemas: Schemas,
  met: ReadonlySet<Assertion>,
): SchemaAssertion[] {
  if (typeof schema !== "object" || met.has(schema)) return [];
  const known = new Set([...met, schema]);
  const { $ref, allOf = [] } = schema;
  const all = [...($ref === undefined ? [] : [schemas($ref)]), ...allOf];
  return [schema, ...all.flatMap((each) => certain(each, schemas, known))];
}

interface Part {
  readonly step: Step;
  readonly part: unknown;
  readonly of: Assertion;
}

function parts(value: unknown, { properties, items, prefixItems = [] }: SchemaAssertion): Part[] {
  if (Array.isArray(value))
    return value.slice(0, 3).flatMap((part: unknown, step): Part[] => {
      const of = prefixItems[step] ?? items;
      return of === undefined ? [] : [{ step, part, of }];
    });
  if (!isRecord(value)) return [];
  return [...(properties ?? [])].flatMap(([step, of]) =>
    Object.hasOwn(value, step) ? [{ step, part: value[step], of }] : [],
  );
}

function replaced(value: unknown, step: Step, replacement: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? replacement : item));
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(isRecord(value) ? value : {}))
    setOwn(copy, name, name === step ? replacement : member);
  return copy;
}

type Broken = readonly [keyword: string, replacement: unknown];

function brokenHere(value: unknown, each: SchemaAssertion): Broken[] {
  const { type, enum: listed, const: fixed } = each;
  const general: Broken[] = [
    ...(type ? [["type", otherType(type)] as const] : []),
    ...(listed ? [["enum", unlisted(value)] as const] : []),
    ...(fixed === undefined ? [] : [["const", unlisted(value)] as const]),
  ];
  if (typeof value === "string") return [...general, ...brokenText(value, each)];
  if (typeof value === "number") return [...general, ...brokenNumber(value, each)];
  if (Array.isArray(value)) return [...general, ...brokenList(value, each)];
  return isRecord(value) ? [...general, ...brokenObject(value, each)] : general;
}

function otherType(type: readonly string[]): unknown {
  if (!type.includes("string")) return "no such type";
  return type.includes("boolean") ? [] : true;
}

function unlisted(value: unknown): unknown {
  return typeof value === "number" ? 987_654_321 : "not listed";
}

function brokenText(
  value: string,
  { minLength = 0, maxLength, pattern, format }: SchemaAssertion,
): Broken[] {
  return [
    ...(minLength > 0 ? [["minLength", [...value].slice(0, minLength - 1).join("")] as const] : []),
    ...(maxLength === undefined
      ? []
      : [
          [
            "maxLength",
            value + (value.at(-1) ?? "a").repeat(maxLength + 1 - [...value].length),
          ] as const,
        ]),
    ...(pattern === undefined
      ? []
      : [["pattern", `${value}\u{2603}`] as const, ["pattern", ""] as const]),
    ...(format === undefined ? [] : [["format", `${value} \u{2603}`] as const]),
  ];
}

function brokenNumber(value: number, each: SchemaAssertion): Broken[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, type, format } = each;
  return [
    ...(minimum === undefined ? [] : [["minimum", minimum - 1] as const]),
    ...(maximum === undefined ? [] : [["maximum", maximum + 1] as const]),
    ...(exclusiveMinimum === undefined ? [] : [["exclusiveMinimum", exclusiveMinimum] as const]),
    ...(exclusiveMaximum === undefined ? [] : [["exclusiveMaximum", exclusiveMaximum] as const]),
    ...(multipleOf === undefined ? [] : [["multipleOf", value + multipleOf / 2] as const]),
    ...(type?.includes("integer") ? [["type", Math.trunc(value / 2) + 0.5] as const] : []),
    ...(format === "int32" ? [["format", 2 ** 31] as const] : []),
  ];
}

function brokenList(
  value: readonly unknown[],
  { minItems = 0, maxItems, uniqueItems }: SchemaAssertion,
): Broken[] {
  const [first] = value;
  const longer = Array.from({ length: (maxItems ?? 0) + 1 }, (_, index) => value[index] ?? first);
  return [
    ...(minItems > 0 ? [["minItems", value.slice(0, minItems - 1)] as const] : []),
    ...(maxItems === undefined || value.length === 0 || maxItems > 200
      ? []
      : [["maxItems", longer] as const]),
    ...(uniqueItems && value.length > 0 ? [["uniqueItems", [...value, first]] as const] : []),
  ];
}

function brokenObject(
  value: Readonly<Record<string, unknown>>,
  { required = [], additionalProperties }: SchemaAssertion,
): Broken[] {
  const without = (name: string): Broken => {
    const { [name]: _, ...rest } = value;
    return ["required", rest];
  };
  return [
    ...required.filter((name) => Object.hasOwn(value, name)).map(without),
    ...(additionalProperties === false
      ? [["additionalProperties", { ...value, "not declared": "text" }] as const]
      : []),
  ];
}

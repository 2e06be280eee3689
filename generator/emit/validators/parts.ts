/** The schemas inside a schema, each with the words that name it and whether it needs functions of its own. */
import type { Assertion, SchemaAssertion } from "../../model/assertion/assertion.ts";

export interface Part {
  readonly schema: Assertion;
  readonly words: readonly string[];
  readonly needsFunction: boolean;
}

export function partsOf(schema: SchemaAssertion): Part[] {
  const part = (each: Assertion | undefined, word: string, more?: string): Part[] =>
    each === undefined
      ? []
      : [
          {
            schema: each,
            words: more === undefined ? [word] : [word, more],
            needsFunction: isComplex(each),
          },
        ];
  // What is asked of each item or name of many is handed on as a function.
  const repeated = (each: Assertion | undefined, word: string): Part[] =>
    part(each, word).map((inner) => ({ ...inner, needsFunction: !isNameable(inner.schema) }));
  const numbered = (list: readonly Assertion[] = [], word: string): Part[] =>
    list.flatMap((each, index) => part(each, `${word}${list.length === 1 ? "" : index + 1}`));
  const { discriminator } = schema;
  return [
    ...[...(schema.properties ?? [])].flatMap(([name, each]) => part(each, name)),
    ...numbered([...(schema.patternProperties?.values() ?? [])], "Matching"),
    ...part(schema.additionalProperties, "Member"),
    ...repeated(schema.propertyNames, "Name"),
    ...part(schema.unevaluatedProperties, "Rest"),
    ...numbered(schema.prefixItems, "Item"),
    ...repeated(schema.items, schema.prefixItems ? "Rest" : "Item"),
    ...repeated(schema.contains, "Contained"),
    ...part(schema.unevaluatedItems, "Rest"),
    ...numbered(schema.allOf, "Part"),
    ...numbered(schema.anyOf, "Option"),
    ...numbered(schema.oneOf, "Choice"),
    ...(discriminator?.cases ?? []).flatMap((each) => part(each.schema, "Case", each.value)),
    ...part(discriminator?.otherwise, "Otherwise"),
    ...part(schema.not, "Not"),
    ...part(schema.if, "If"),
    ...part(schema.then, "Then"),
    ...part(schema.else, "Else"),
    ...[...(schema.dependentSchemas ?? [])].flatMap(([name, each]) => part(each, "With", name)),
  ];
}

const structural: readonly (keyof SchemaAssertion)[] = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "propertyNames",
  "required",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "dependentSchemas",
  "unevaluatedProperties",
  "prefixItems",
  "items",
  "contains",
  "minItems",
  "maxItems",
  "uniqueItems",
  "unevaluatedItems",
  "discriminator",
];

/** Whether a schema looks into its value, which takes statements. */
export function isComplex(schema: Assertion): boolean {
  return typeof schema === "object" && structural.some((keyword) => schema[keyword] !== undefined);
}

/** Whether there is a function for a schema already: of another schema, or of a type as such. */
export function isNameable(schema: Assertion): boolean {
  if (typeof schema === "boolean") return true;
  const keywords = Object.keys(schema);
  return keywords.length === 1 && (schema.$ref !== undefined || schema.type?.length === 1);
}

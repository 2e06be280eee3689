/** The schemas inside a schema. */
import type { Assertion, SchemaAssertion } from "./assertion.ts";

/** Subschemas that speak of the very same value, whether or not they must hold. */
export function inPlace(schema: SchemaAssertion): Assertion[] {
  const { allOf, anyOf, oneOf, discriminator, dependentSchemas } = schema;
  return [
    ...(allOf ?? []),
    ...(anyOf ?? []),
    ...(oneOf ?? []),
    ...(discriminator?.cases.map(({ schema: each }) => each) ?? []),
    ...[discriminator?.otherwise, schema.not, schema.if, schema.then, schema.else].filter(
      (each) => each !== undefined,
    ),
    ...(dependentSchemas?.values() ?? []),
  ];
}

/** Subschemas that speak of members, items and names. */
export function ofMembers(schema: SchemaAssertion): Assertion[] {
  const { properties, patternProperties, prefixItems } = schema;
  return [
    ...(properties?.values() ?? []),
    ...(patternProperties?.values() ?? []),
    ...(prefixItems ?? []),
    ...[
      schema.additionalProperties,
      schema.propertyNames,
      schema.unevaluatedProperties,
      schema.items,
      schema.contains,
      schema.unevaluatedItems,
    ].filter((each) => each !== undefined),
  ];
}

/** A schema with each schema inside replaced. */
export function mapped(
  schema: SchemaAssertion,
  map: (inner: Assertion) => Assertion,
): SchemaAssertion {
  const { discriminator } = schema;
  const one = <Key extends keyof SchemaAssertion>(key: Key): Partial<SchemaAssertion> => {
    const value = schema[key] as Assertion | undefined;
    return value === undefined ? {} : { [key]: map(value) };
  };
  const list = <Key extends keyof SchemaAssertion>(key: Key): Partial<SchemaAssertion> => {
    const value = schema[key] as readonly Assertion[] | undefined;
    return value === undefined ? {} : { [key]: value.map(map) };
  };
  const named = <Key extends keyof SchemaAssertion>(key: Key): Partial<SchemaAssertion> => {
    const value = schema[key] as ReadonlyMap<string, Assertion> | undefined;
    return value === undefined
      ? {}
      : { [key]: new Map([...value].map(([name, each]) => [name, map(each)])) };
  };
  return {
    ...schema,
    ...one("additionalProperties"),
    ...one("propertyNames"),
    ...one("unevaluatedProperties"),
    ...one("items"),
    ...one("contains"),
    ...one("unevaluatedItems"),
    ...one("not"),
    ...one("if"),
    ...one("then"),
    ...one("else"),
    ...list("prefixItems"),
    ...list("allOf"),
    ...list("anyOf"),
    ...list("oneOf"),
    ...named("properties"),
    ...named("patternProperties"),
    ...named("dependentSchemas"),
    ...(discriminator && {
      discriminator: {
        ...discriminator,
        cases: discriminator.cases.map((each) => ({ ...each, schema: map(each.schema) })),
        ...(discriminator.otherwise === undefined
          ? {}
          : { otherwise: map(discriminator.otherwise) }),
      },
    }),
  };
}

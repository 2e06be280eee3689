/** Which types a schema lets through, as far as its text says. */
import type { Assertion, AssertedType } from "./assertion.ts";

/** Undefined where any type may pass. An integer counts as a number. */
export function knownTypes(
  schema: Assertion | undefined,
  schemas: (id: string) => Assertion | undefined,
  met: ReadonlySet<Assertion> = new Set(),
): ReadonlySet<AssertedType> | undefined {
  if (schema === false) return new Set();
  if (typeof schema !== "object" || met.has(schema)) return undefined;
  const seen = new Set([...met, schema]);
  const of = (each: Assertion | undefined): ReadonlySet<AssertedType> | undefined =>
    knownTypes(each, schemas, seen);
  const { type, enum: values, const: fixed, discriminator, anyOf, oneOf, $ref } = schema;
  const bounds = [
    type && new Set(type.map(widened)),
    values && new Set(values.map(typeOfValue)),
    fixed === undefined ? undefined : new Set([typeOfValue(fixed)]),
    discriminator && new Set<AssertedType>(["object"]),
    $ref === undefined ? undefined : of(schemas($ref)),
    ...(schema.allOf ?? []).map(of),
    anyOf && united(anyOf.map(of)),
    oneOf && united(oneOf.map(of)),
  ].filter((each) => each !== undefined);
  const [first, ...others] = bounds;
  return first && new Set([...first].filter((each) => others.every((other) => other.has(each))));
}

/** Whether no value can be of two of the schemas, by its type alone. */
export function haveDistinctTypes(
  alternatives: readonly Assertion[],
  schemas: (id: string) => Assertion | undefined,
): boolean {
  const met = new Set<AssertedType>();
  for (const each of alternatives) {
    const types = knownTypes(each, schemas);
    if (types === undefined || [...types].some((type) => met.has(type))) return false;
    for (const type of types) met.add(type);
  }
  return true;
}

function united(
  sets: readonly (ReadonlySet<AssertedType> | undefined)[],
): ReadonlySet<AssertedType> | undefined {
  const all = new Set<AssertedType>();
  for (const each of sets) {
    if (each === undefined) return undefined;
    for (const type of each) all.add(type);
  }
  return all;
}

function widened(type: AssertedType): AssertedType {
  return type === "integer" ? "number" : type;
}

/** The type of a value of JSON. */
export function typeOfValue(value: unknown): AssertedType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}

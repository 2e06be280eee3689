/** Whether a property is there, seen from each side. */
import type { View } from "./api-model.ts";
import type { Presence } from "./type.ts";

export interface PropertyFacts {
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** Its schema, or the schema that it refers to, has a default. */
  readonly hasDefault: boolean;
  /** openapi-typescript takes the default for a promise that the property is there. */
  readonly promisedByDefault: boolean;
}

/** The presence in each view. Equal facts give the same object: a document has few kinds of them. */
export function presenceOf(facts: PropertyFacts): Readonly<Record<View, Presence>> {
  const { required, readOnly, writeOnly, hasDefault, promisedByDefault } = facts;
  const flags = [required, readOnly, writeOnly, hasDefault, promisedByDefault];
  const index = flags.reduce((number, flag) => number * 2 + Number(flag), 0);
  return table[index] ?? alwaysThere;
}

const table: readonly Readonly<Record<View, Presence>>[] = Array.from(
  { length: 32 },
  (_, index) => {
    const flag = (bit: number): boolean => (index & bit) !== 0;
    return presence({
      required: flag(16),
      readOnly: flag(8),
      writeOnly: flag(4),
      hasDefault: flag(2),
      promisedByDefault: flag(1),
    });
  },
);

function presence(facts: PropertyFacts): Readonly<Record<View, Presence>> {
  const { required, readOnly, writeOnly, hasDefault, promisedByDefault } = facts;
  return {
    response: writeOnly ? "absent" : stated(required),
    request: readOnly ? "absent" : stated(required && !hasDefault),
    received: readOnly ? "absent" : stated(required || hasDefault),
    document: stated(required || promisedByDefault),
  };
}

/** The presence of a property that every value has, such as a discriminator. */
export const alwaysThere: Readonly<Record<View, Presence>> = {
  response: "required",
  request: "required",
  received: "required",
  document: "required",
};

/** The presence of a property that is required and declared nowhere: openapi-typescript does not see it. */
export const undeclared: Readonly<Record<View, Presence>> = { ...alwaysThere, document: "absent" };

function stated(required: boolean): Presence {
  return required ? "required" : "optional";
}

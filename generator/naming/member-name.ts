/** How the values of an enum are called where each is a member. */
import { allocate } from "./allocate.ts";
import { pascalCase, spelledOut } from "./case.ts";

/** A value of an enum; `name` is what the document calls it, if anything. */
export interface ValueToName {
  readonly value: string | number;
  readonly name?: string | undefined;
}

/** The member names of values that are all different, in their order. */
export function nameMembers(values: readonly ValueToName[]): string[] {
  const claims = values.map(({ value, name }) => {
    const spelling = name ?? String(value);
    const isNegative = name === undefined && typeof value === "number" && value < 0;
    const wanted = pascalCase(isNegative ? `Minus ${spelling}` : spelling);
    return {
      key: JSON.stringify(value),
      spelling,
      wanted,
      otherwise: () => [`${wanted}_${spelledOut(spelling)}`],
    };
  });
  const names = allocate(claims);
  return claims.map(({ key, wanted }) => names.get(key) ?? wanted);
}

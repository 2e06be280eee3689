/** Fields that are left out when there is nothing to say. */

/** A field by itself; no field for null and the empty text. */
export function present<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [Key in Name]?: NonNullable<Value> } {
  if (value === null || value === undefined || value === "") return {};
  return { [name]: value } as { readonly [Key in Name]?: NonNullable<Value> };
}

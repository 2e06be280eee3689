/** Where a contestant's database is. */
export type Place =
  | { readonly kind: "postgres"; readonly url: string }
  /** A folder of PGlite, of this contestant alone. */
  | { readonly kind: "pglite"; readonly folder: string };

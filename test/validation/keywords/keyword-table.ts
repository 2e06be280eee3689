/** Cases of a keyword as data. */

/** A schema with values that are as it says, and values that are not. */
export type KeywordCase = readonly [
  schema: unknown,
  valid: readonly unknown[],
  invalid: readonly unknown[],
];

export interface KeywordTable {
  readonly keyword: string;
  readonly cases: readonly KeywordCase[];
}

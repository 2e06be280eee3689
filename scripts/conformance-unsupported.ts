/** Tests of the JSON Schema Test Suite that emitted validators do not pass, each with its reason. */

export interface Unsupported {
  /** Relative to `tests/draft2020-12`, without `.json`. */
  readonly file: string;
  /** The description of a group of tests; absent: the whole file. */
  readonly group?: string;
  readonly reason: "dynamicRef" | "vocabulary" | "remote meta-schema" | "internationalised format";
}

/** An entry that no failing test is in makes the run fail. */
export const unsupported: readonly Unsupported[] = [
  { file: "defs", group: "validate definition against metaschema", reason: "remote meta-schema" },
  {
    file: "dynamicRef",
    group:
      "A $dynamicRef resolves to the first $dynamicAnchor still in scope that is encountered when the schema is evaluated",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group:
      "A $dynamicRef with intermediate scopes that don't include a matching $dynamicAnchor does not affect dynamic scope resolution",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group:
      "A $dynamicRef that initially resolves to a schema with a matching $dynamicAnchor resolves to the first $dynamicAnchor in the dynamic scope",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group: "multiple dynamic paths to the $dynamicRef keyword",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group: "after leaving a dynamic scope, it is not used by a $dynamicRef",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group: "strict-tree schema, guards against misspelled properties",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group: "tests for implementation dynamic anchor and reference link",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group: "$ref and $dynamicAnchor are independent of order - $defs first",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group: "$ref and $dynamicAnchor are independent of order - $ref first",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group: "$dynamicRef skips over intermediate resources - direct reference",
    reason: "dynamicRef",
  },
  {
    file: "dynamicRef",
    group: "$dynamicRef avoids the root of each schema, but scopes are still registered",
    reason: "dynamicRef",
  },
  { file: "ref", group: "remote ref, containing refs itself", reason: "remote meta-schema" },
  { file: "unevaluatedItems", group: "unevaluatedItems with $dynamicRef", reason: "dynamicRef" },
  {
    file: "unevaluatedProperties",
    group: "unevaluatedProperties with $dynamicRef",
    reason: "dynamicRef",
  },
  {
    file: "vocabulary",
    group: "schema that uses custom metaschema with with no validation vocabulary",
    reason: "vocabulary",
  },
  { file: "optional/format/idn-email", reason: "internationalised format" },
  { file: "optional/format/idn-hostname", reason: "internationalised format" },
  { file: "optional/format/iri", reason: "internationalised format" },
  { file: "optional/format/iri-reference", reason: "internationalised format" },
];

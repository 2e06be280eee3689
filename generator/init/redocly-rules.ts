/** Redocly's rules (CLI 2.77), what stands for each, and what its rulesets say of them. */
import { type Counterpart, ours } from "./counterpart.ts";
import * as standIn from "./stand-ins.ts";

const structure = ours(
  "field-required",
  "field-unknown",
  "field-type",
  "field-value",
  "field-exclusive",
);
const pathParameters = ours("path-param-missing", "path-param-unused");
const examples = ours("example-valid");
const noSuch = (why: string): Counterpart => ({ none: why });
const style = noSuch("specwright has no such rule: write it with `defineRule`");
const told = noSuch(
  "it is told what to look for: write it with `defineRule`, or as a `declaredRule`",
);

/** By id. */
export const redoclyRules: ReadonlyMap<string, Counterpart> = new Map<string, Counterpart>([
  ["struct", structure],
  ["spec", structure],
  ["no-unresolved-refs", ours("ref-resolves")],
  ["array-parameter-serialization", style],
  ["boolean-parameter-prefixes", style],
  ["component-name-unique", style],
  ["info-contact", ours("info-contact")],
  ["info-license", ours("info-license")],
  ["info-license-strict", { declared: standIn.licenseUrlOrIdentifier }],
  ["info-license-url", { declared: standIn.licenseUrl }],
  ["no-ambiguous-paths", ours("paths-ambiguous")],
  ["no-duplicated-enum-values", ours("enum-duplicate")],
  ["no-duplicated-tag-names", ours("field-value")],
  ["no-empty-servers", { declared: standIn.serversThere }],
  ["no-enum-type-mismatch", ours("enum-type")],
  ["no-example-value-and-externalValue", ours("field-exclusive")],
  ["no-http-verbs-in-paths", { declared: standIn.verbsInPaths }],
  ["no-identical-paths", ours("paths-equivalent")],
  ["no-illogical-composition-keywords", style],
  ["no-invalid-media-type-examples", examples],
  ["no-invalid-parameter-examples", examples],
  ["no-invalid-schema-examples", examples],
  ["no-mixed-number-range-constraints", { declared: standIn.rangesMixed }],
  ["no-path-trailing-slash", { declared: standIn.pathTrailingSlash }],
  ["no-required-schema-properties-undefined", ours("required-undefined")],
  ["no-schema-type-mismatch", { ours: ["keyword-no-effect"], isWider: true }],
  ["no-server-example.com", { declared: standIn.serverNotExampleNorLocal }],
  ["no-server-trailing-slash", { declared: standIn.serverTrailingSlash }],
  ["no-server-variables-empty-enum", ours("server-variable")],
  ["no-undefined-server-variable", ours("server-variable")],
  ["no-unsafe-markdown", ours("markdown-script")],
  ["no-unused-components", ours("unused-component")],
  ["nullable-type-sibling", ours("nullable-type")],
  ["operation-2xx-response", ours("operation-success")],
  ["operation-4xx-problem-details-rfc7807", style],
  ["operation-4xx-response", ours("operation-error")],
  ["operation-description", { declared: standIn.operationDescription }],
  ["operation-operationId", ours("operation-id-missing")],
  ["operation-operationId-unique", ours("operation-id-unique")],
  ["operation-operationId-url-safe", { declared: standIn.operationIdInUrl }],
  ["operation-parameters-unique", ours("param-duplicate")],
  ["operation-security-defined", ours("security-defined", "security-missing")],
  ["operation-singular-tag", { declared: standIn.operationSingularTag }],
  ["operation-summary", ours("summary-missing")],
  ["operation-tag-defined", ours("tag-undefined")],
  ["parameter-description", { declared: standIn.parameterDescription }],
  ["path-declaration-must-exist", ours("path-template")],
  ["path-excludes-patterns", told],
  ["path-http-verbs-order", style],
  ["path-not-include-query", ours("path-query")],
  ["path-parameters-defined", pathParameters],
  ["path-params-defined", pathParameters],
  ["path-segment-plural", style],
  ["paths-kebab-case", { ours: ["path-case"], options: { case: "kebab" } }],
  ["request-mime-type", told],
  ["required-string-property-missing-min-length", style],
  ["response-contains-header", told],
  ["response-contains-property", told],
  ["response-mime-type", told],
  ["scalar-property-missing-example", style],
  ["security-defined", ours("security-defined", "security-missing")],
  ["security-scopes-defined", ours("security-scope")],
  ["spec-components-invalid-map-name", ours("component-name")],
  ["spec-discriminator-defaultMapping", ours("discriminator")],
  ["spec-example-values", ours("field-exclusive")],
  ["spec-no-invalid-encoding-combinations", ours("field-exclusive")],
  ["spec-no-invalid-tag-parents", style],
  ["spec-querystring-parameters", ours("param-duplicate")],
  ["spec-ref-siblings", ours("ref-sibling")],
  ["spec-strict-refs", ours("field-unknown")],
  ["tag-description", { declared: standIn.tagDescription }],
  ["tags-alphabetical", { declared: standIn.tagsAlphabetical }],
]);

export type RedoclyRuleset = "minimal" | "recommended" | "recommended-strict" | "spec";

type Row = readonly [
  id: string,
  minimal: number,
  recommended: number,
  strict: number,
  spec: number,
];

/** What each ruleset makes of a rule: 0 off, 1 a warning, 2 an error. Those left out are off in all. */
const rows: readonly Row[] = [
  ["info-license", 0, 1, 2, 0],
  ["info-license-strict", 0, 1, 2, 0],
  ["no-ambiguous-paths", 1, 1, 2, 0],
  ["no-duplicated-enum-values", 0, 1, 2, 0],
  ["no-duplicated-tag-names", 0, 1, 2, 2],
  ["no-empty-servers", 1, 2, 2, 0],
  ["no-enum-type-mismatch", 1, 2, 2, 0],
  ["no-example-value-and-externalValue", 1, 2, 2, 2],
  ["no-identical-paths", 1, 2, 2, 2],
  ["no-illogical-composition-keywords", 0, 1, 2, 0],
  ["no-invalid-media-type-examples", 1, 1, 2, 0],
  ["no-invalid-parameter-examples", 0, 1, 2, 0],
  ["no-invalid-schema-examples", 0, 1, 2, 0],
  ["no-mixed-number-range-constraints", 0, 1, 2, 0],
  ["no-path-trailing-slash", 1, 2, 2, 0],
  ["no-required-schema-properties-undefined", 1, 1, 2, 0],
  ["no-schema-type-mismatch", 1, 2, 2, 0],
  ["no-server-example.com", 1, 1, 2, 0],
  ["no-server-trailing-slash", 2, 2, 2, 0],
  ["no-server-variables-empty-enum", 2, 2, 2, 2],
  ["no-undefined-server-variable", 1, 2, 2, 2],
  ["no-unresolved-refs", 2, 2, 2, 2],
  ["no-unsafe-markdown", 0, 1, 2, 0],
  ["no-unused-components", 1, 1, 2, 0],
  ["operation-2xx-response", 1, 1, 2, 0],
  ["operation-4xx-response", 0, 1, 2, 0],
  ["operation-operationId", 1, 1, 2, 0],
  ["operation-operationId-unique", 1, 2, 2, 2],
  ["operation-operationId-url-safe", 1, 2, 2, 0],
  ["operation-parameters-unique", 1, 2, 2, 2],
  ["operation-summary", 1, 2, 2, 0],
  ["path-declaration-must-exist", 1, 2, 2, 2],
  ["path-not-include-query", 1, 2, 2, 2],
  ["path-parameters-defined", 1, 2, 2, 2],
  ["security-defined", 1, 2, 2, 0],
  ["security-scopes-defined", 0, 1, 2, 0],
  ["spec-components-invalid-map-name", 1, 2, 2, 2],
  ["spec-discriminator-defaultMapping", 0, 1, 2, 2],
  ["spec-example-values", 0, 2, 2, 2],
  ["spec-no-invalid-encoding-combinations", 1, 2, 2, 2],
  ["spec-no-invalid-tag-parents", 1, 2, 2, 2],
  ["spec-querystring-parameters", 2, 2, 2, 2],
  ["spec-ref-siblings", 0, 1, 2, 2],
  ["spec-strict-refs", 0, 0, 0, 2],
  ["struct", 2, 2, 2, 2],
  ["tag-description", 1, 1, 2, 0],
];

const columns: Readonly<Record<RedoclyRuleset, 1 | 2 | 3 | 4>> = {
  minimal: 1,
  recommended: 2,
  "recommended-strict": 3,
  spec: 4,
};

/** The severities of a ruleset, by rule. */
export function redoclySeverities(ruleset: RedoclyRuleset): ReadonlyMap<string, "error" | "warn"> {
  const column = columns[ruleset];
  return new Map(
    rows.flatMap((row) =>
      row[column] === 0 ? [] : [[row[0], row[column] === 2 ? "error" : "warn"] as const],
    ),
  );
}

export function isRedoclyRuleset(name: unknown): name is RedoclyRuleset {
  return typeof name === "string" && Object.hasOwn(columns, name);
}

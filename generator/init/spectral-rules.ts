/** The rules of Spectral's `spectral:oas` (CLI 6.16), what stands for each, and its severity there. */
import type { Severity } from "../diagnostic.ts";
import { type Counterpart, ours } from "./counterpart.ts";
import * as standIn from "./stand-ins.ts";

/** A rule of `spectral:oas`. */
export interface SpectralRule {
  readonly stands: Counterpart;
  readonly severity: Severity;
  /** Whether `recommended` has it; `all` has every rule. */
  readonly recommended: boolean;
}

const structure = ours(
  "field-required",
  "field-unknown",
  "field-type",
  "field-value",
  "field-exclusive",
);
const none = (why: string): Counterpart => ({ none: why });
const examples = ours("example-valid", "default-valid");

function error(stands: Counterpart): SpectralRule {
  return { stands, severity: "error", recommended: true };
}
function warn(stands: Counterpart, recommended = true): SpectralRule {
  return { stands, severity: "warn", recommended };
}

/** By id. */
export const spectralRules: ReadonlyMap<string, SpectralRule> = new Map<string, SpectralRule>([
  ["operation-success-response", warn(ours("operation-success"))],
  [
    "oas2-operation-formData-consume-check",
    warn(none("specwright has no such rule: write it with `defineRule`")),
  ],
  ["operation-operationId-unique", error(ours("operation-id-unique"))],
  ["operation-parameters", warn(ours("param-duplicate"))],
  ["operation-tag-defined", warn(ours("tag-undefined"))],
  ["path-params", error(ours("path-param-missing", "path-param-unused"))],
  ["contact-properties", warn({ declared: standIn.contactProperties }, false)],
  ["duplicated-entry-in-enum", warn(ours("enum-duplicate"))],
  ["info-contact", warn(ours("info-contact"))],
  ["info-description", warn({ declared: standIn.infoDescription })],
  ["info-license", warn(ours("info-license"), false)],
  ["license-url", warn({ declared: standIn.licenseUrl }, false)],
  ["no-eval-in-markdown", warn({ declared: standIn.noEval })],
  ["no-script-tags-in-markdown", warn(ours("markdown-script"))],
  ["openapi-tags-alphabetical", warn({ declared: standIn.tagsAlphabetical }, false)],
  ["openapi-tags-uniqueness", error(ours("field-value"))],
  ["openapi-tags", warn({ declared: standIn.tagsThere }, false)],
  ["operation-description", warn({ declared: standIn.operationDescription })],
  ["operation-operationId", warn(ours("operation-id-missing"))],
  ["operation-operationId-valid-in-url", warn({ declared: standIn.operationIdInUrl })],
  ["operation-singular-tag", warn({ declared: standIn.operationSingularTag }, false)],
  ["operation-tags", warn({ declared: standIn.operationTags })],
  ["path-declarations-must-exist", warn(ours("path-template"))],
  ["path-keys-no-trailing-slash", warn({ declared: standIn.pathTrailingSlash })],
  ["path-not-include-query", warn(ours("path-query"))],
  ["tag-description", warn({ declared: standIn.tagDescription }, false)],
  ["no-$ref-siblings", error(ours("ref-sibling"))],
  ["array-items", error(ours("array-items"))],
  ["typed-enum", warn(ours("enum-type"))],
  ["oas2-api-host", warn({ declared: standIn.hostThere })],
  ["oas2-api-schemes", warn({ declared: standIn.schemesThere })],
  ["oas2-discriminator", error(ours("discriminator"))],
  ["oas2-host-not-example", warn({ declared: standIn.hostNotExample }, false)],
  ["oas2-host-trailing-slash", warn({ declared: standIn.hostTrailingSlash })],
  ["oas2-parameter-description", warn({ declared: standIn.parameterDescription20 }, false)],
  ["oas2-operation-security-defined", warn(ours("security-defined"))],
  ["oas2-valid-schema-example", error(examples)],
  ["oas2-valid-media-example", error(ours("example-valid"))],
  ["oas2-anyOf", warn(ours("field-unknown", "field-version"))],
  ["oas2-oneOf", warn(ours("field-unknown", "field-version"))],
  ["oas2-schema", error(structure)],
  ["oas2-unused-definition", warn(ours("unused-component"))],
  ["oas3-api-servers", warn({ declared: standIn.serversThere })],
  ["oas3-examples-value-or-externalValue", warn(ours("field-exclusive"))],
  ["oas3-operation-security-defined", warn(ours("security-defined"))],
  ["oas3-parameter-description", warn({ declared: standIn.parameterDescription30 }, false)],
  ["oas3-server-not-example.com", warn({ declared: standIn.serverNotExample }, false)],
  ["oas3-server-trailing-slash", warn({ declared: standIn.serverTrailingSlash })],
  ["oas3-valid-media-example", error(ours("example-valid"))],
  ["oas3-valid-schema-example", error(examples)],
  ["oas3-schema", error(structure)],
  ["oas3-unused-component", warn(ours("unused-component"))],
  ["oas3-server-variables", error(ours("server-variable"))],
  ["oas3-callbacks-in-callbacks", warn({ declared: standIn.callbacksInCallbacks })],
  ["oas3_1-servers-in-webhook", warn({ declared: standIn.serversInWebhook })],
  ["oas3_1-callbacks-in-webhook", warn({ declared: standIn.callbacksInWebhook })],
  ["oas3_2-no-deprecated-xml-attribute", warn(ours("field-version"))],
]);

/** Names for paths that rulesets may use in `given`; those for which versions differ name the paths of all. */
export const spectralAliases: ReadonlyMap<string, readonly string[]> = new Map([
  ["PathItem", ["$.paths[*]"]],
  ["OperationObject", ["#PathItem[get,put,post,delete,options,head,patch,trace]"]],
  ["SecurityRequirementObject", ["$.security[*]", "#OperationObject.security[*]"]],
  [
    "ResponseObject",
    ["#OperationObject.responses[*]", "$.responses[*]", "$.components.responses[*]"],
  ],
  ["LinkObject", ["$.components.links[*]", "#ResponseObject.links[*]"]],
  ["ArrayProperties", ["$..[?(@.type == 'array')]"]],
]);

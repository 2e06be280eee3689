/** Every rule of check, by the groups of the documentation. */
import type { Rule } from "./rule.ts";
import { arrayItems } from "./rules/array-items.ts";
import { bodyMethod } from "./rules/body-method.ts";
import { bodyUntyped } from "./rules/body-untyped.ts";
import { componentName } from "./rules/component-name.ts";
import { defaultValid } from "./rules/default-valid.ts";
import { descriptionMissing } from "./rules/description-missing.ts";
import { directionUnused } from "./rules/direction-unused.ts";
import { discriminator } from "./rules/discriminator.ts";
import { enumCase } from "./rules/enum-case.ts";
import { enumDuplicate } from "./rules/enum-duplicate.ts";
import { enumNull } from "./rules/enum-null.ts";
import { enumType } from "./rules/enum-type.ts";
import { exampleMissing } from "./rules/example-missing.ts";
import { exampleValid } from "./rules/example-valid.ts";
import { fieldExclusive } from "./rules/field-exclusive.ts";
import { fieldRequired } from "./rules/field-required.ts";
import { fieldType } from "./rules/field-type.ts";
import { fieldUnknown } from "./rules/field-unknown.ts";
import { fieldValue } from "./rules/field-value.ts";
import { fieldVersion } from "./rules/field-version.ts";
import { infoContact } from "./rules/info-contact.ts";
import { infoLicense } from "./rules/info-license.ts";
import { inlineName } from "./rules/inline-name.ts";
import { integerPrecision } from "./rules/integer-precision.ts";
import { keywordNoEffect } from "./rules/keyword-no-effect.ts";
import { linkTarget } from "./rules/link-target.ts";
import { markdownScript } from "./rules/markdown-script.ts";
import { mediaType } from "./rules/media-type.ts";
import { nameChanged } from "./rules/name-changed.ts";
import { nameCollision } from "./rules/name-collision.ts";
import { notOpenApi } from "./rules/not-openapi.ts";
import { nullableType } from "./rules/nullable-type.ts";
import { oneOfOverlap } from "./rules/one-of-overlap.ts";
import { operationError } from "./rules/operation-error.ts";
import { operationIdCase } from "./rules/operation-id-case.ts";
import { operationIdMissing } from "./rules/operation-id-missing.ts";
import { operationIdUnique } from "./rules/operation-id-unique.ts";
import { operationResponses } from "./rules/operation-responses.ts";
import { operationSuccess } from "./rules/operation-success.ts";
import { paramDuplicate } from "./rules/param-duplicate.ts";
import { paramReserved } from "./rules/param-reserved.ts";
import { paramStyle } from "./rules/param-style.ts";
import { pathCase } from "./rules/path-case.ts";
import { pathParamMissing } from "./rules/path-param-missing.ts";
import { pathParamUnused } from "./rules/path-param-unused.ts";
import { pathQuery } from "./rules/path-query.ts";
import { pathTemplate } from "./rules/path-template.ts";
import { pathsAmbiguous } from "./rules/paths-ambiguous.ts";
import { pathsEquivalent } from "./rules/paths-equivalent.ts";
import { propertyCase } from "./rules/property-case.ts";
import { refCycle } from "./rules/ref-cycle.ts";
import { refKind } from "./rules/ref-kind.ts";
import { refResolves } from "./rules/ref-resolves.ts";
import { refSibling } from "./rules/ref-sibling.ts";
import { regexDialect } from "./rules/regex-dialect.ts";
import { regexSlow } from "./rules/regex-slow.ts";
import { regexValid } from "./rules/regex-valid.ts";
import { requiredUndefined } from "./rules/required-undefined.ts";
import { responseNoBody } from "./rules/response-no-body.ts";
import { runtimeExpression } from "./rules/runtime-expression.ts";
import { schemaCase } from "./rules/schema-case.ts";
import { schemaImpossible } from "./rules/schema-impossible.ts";
import { schemaInfinite } from "./rules/schema-infinite.ts";
import { schemaTwin } from "./rules/schema-twin.ts";
import { securityCleartext } from "./rules/security-cleartext.ts";
import { securityDefined } from "./rules/security-defined.ts";
import { securityMissing } from "./rules/security-missing.ts";
import { securityQueryKey } from "./rules/security-query-key.ts";
import { securityScope } from "./rules/security-scope.ts";
import { serverVariable } from "./rules/server-variable.ts";
import { statusCode } from "./rules/status-code.ts";
import { statusDefaultOnly } from "./rules/status-default-only.ts";
import { summaryMissing } from "./rules/summary-missing.ts";
import { tagUndefined } from "./rules/tag-undefined.ts";
import { unusedComponent } from "./rules/unused-component.ts";

/** What an object may hold, and of what type. `syntax` and `duplicate-key` are found by load. */
export const structureRules: readonly Rule[] = [
  notOpenApi,
  fieldRequired,
  fieldUnknown,
  fieldType,
  fieldValue,
  fieldExclusive,
  fieldVersion,
  statusCode,
  mediaType,
  componentName,
  serverVariable,
];

/** Where references lead. `ref-scope` is found by load. */
export const referenceRules: readonly Rule[] = [
  refResolves,
  refCycle,
  refKind,
  refSibling,
  unusedComponent,
];

export const pathRules: readonly Rule[] = [
  pathTemplate,
  pathQuery,
  pathParamMissing,
  pathParamUnused,
  pathsEquivalent,
  pathsAmbiguous,
  paramDuplicate,
  paramReserved,
  paramStyle,
  bodyMethod,
];

export const operationRules: readonly Rule[] = [
  operationIdUnique,
  operationResponses,
  operationSuccess,
  operationError,
  responseNoBody,
  linkTarget,
  runtimeExpression,
];

/** What schemas say of values. */
export const schemaRules: readonly Rule[] = [
  schemaImpossible,
  schemaInfinite,
  keywordNoEffect,
  requiredUndefined,
  arrayItems,
  enumType,
  enumDuplicate,
  enumNull,
  nullableType,
  defaultValid,
  exampleValid,
  regexValid,
  regexDialect,
  regexSlow,
  discriminator,
  oneOfOverlap,
  directionUnused,
];

export const securityRules: readonly Rule[] = [
  securityDefined,
  securityScope,
  securityMissing,
  securityCleartext,
  securityQueryKey,
];

/** What a document becomes in emitted code. */
export const codeRules: readonly Rule[] = [
  nameCollision,
  nameChanged,
  operationIdMissing,
  inlineName,
  bodyUntyped,
  schemaTwin,
  statusDefaultOnly,
  integerPrecision,
];

/** The letter case of names. */
export const caseRules: readonly Rule[] = [
  pathCase,
  propertyCase,
  schemaCase,
  operationIdCase,
  enumCase,
];

export const documentationRules: readonly Rule[] = [
  descriptionMissing,
  summaryMissing,
  exampleMissing,
  infoContact,
  infoLicense,
  tagUndefined,
  markdownScript,
];

/** Every group, with its title in the documentation. */
export const ruleGroups: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  { title: "Structure", rules: structureRules },
  { title: "References", rules: referenceRules },
  { title: "Paths and parameters", rules: pathRules },
  { title: "Operations", rules: operationRules },
  { title: "Schemas", rules: schemaRules },
  { title: "Security", rules: securityRules },
  { title: "Emitted code", rules: codeRules },
  { title: "Naming", rules: caseRules },
  { title: "Documentation", rules: documentationRules },
];

/** Every rule, in the order of its group. */
export const allRules: readonly Rule[] = ruleGroups.flatMap(({ rules }) => rules);

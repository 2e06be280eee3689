/** Every rule of check, by the groups of the documentation. */
import type { Rule } from "./rule.ts";
import { bodyMethod } from "./rules/body-method.ts";
import { componentName } from "./rules/component-name.ts";
import { fieldExclusive } from "./rules/field-exclusive.ts";
import { fieldRequired } from "./rules/field-required.ts";
import { fieldType } from "./rules/field-type.ts";
import { fieldUnknown } from "./rules/field-unknown.ts";
import { fieldValue } from "./rules/field-value.ts";
import { fieldVersion } from "./rules/field-version.ts";
import { mediaType } from "./rules/media-type.ts";
import { notOpenApi } from "./rules/not-openapi.ts";
import { nameChanged } from "./rules/name-changed.ts";
import { nameCollision } from "./rules/name-collision.ts";
import { operationIdUnique } from "./rules/operation-id-unique.ts";
import { paramDuplicate } from "./rules/param-duplicate.ts";
import { paramReserved } from "./rules/param-reserved.ts";
import { paramStyle } from "./rules/param-style.ts";
import { pathParamMissing } from "./rules/path-param-missing.ts";
import { pathParamUnused } from "./rules/path-param-unused.ts";
import { pathQuery } from "./rules/path-query.ts";
import { pathTemplate } from "./rules/path-template.ts";
import { pathsAmbiguous } from "./rules/paths-ambiguous.ts";
import { pathsEquivalent } from "./rules/paths-equivalent.ts";
import { refCycle } from "./rules/ref-cycle.ts";
import { refKind } from "./rules/ref-kind.ts";
import { refResolves } from "./rules/ref-resolves.ts";
import { refSibling } from "./rules/ref-sibling.ts";
import { serverVariable } from "./rules/server-variable.ts";
import { statusCode } from "./rules/status-code.ts";
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

export const operationRules: readonly Rule[] = [operationIdUnique];

/** What the names of a document become in emitted code. */
export const nameRules: readonly Rule[] = [nameCollision, nameChanged];

/** Every rule, in the order of its group. */
export const allRules: readonly Rule[] = [
  ...structureRules,
  ...referenceRules,
  ...pathRules,
  ...operationRules,
  ...nameRules,
];

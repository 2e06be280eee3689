/**
 * The verbs of the command line as functions, and the stages that tools may use on their own. Nothing
 * here prints or exits; compilers and formatters are loaded when first needed.
 */
export { type Config, defineConfig } from "./commands/config.ts";
export {
  type GenerateOptions,
  type GenerateResult,
  type GeneratedFile,
  generate,
} from "./commands/generate.ts";
export {
  type IndexAdditions,
  type ScaffoldOptions,
  type ScaffoldResult,
  type ScaffoldedFile,
  scaffold,
} from "./commands/scaffold.ts";
export { type ValidateOptions, type ValidateResult, validate } from "./commands/validate.ts";
export { type CheckOptions, type RuleSetting, check } from "./check/check.ts";
export {
  type DeclaredRule,
  type DeclaredTest,
  declaredRule,
} from "./check/declared/declared-rule.ts";
export type { Preset } from "./check/preset.ts";
export {
  type Context,
  type Finding,
  type Rule,
  type Spot,
  type Visit,
  defineRule,
} from "./check/rule.ts";
export { CannotRunError, type Diagnostic } from "./diagnostic.ts";
export { type Input, type LoadOptions, load } from "./load/load.ts";
export type { Loaded } from "./load/loaded.ts";
export type { ApiModel } from "./model/api-model.ts";
export { toModel } from "./model/model.ts";

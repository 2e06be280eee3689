/** validators.ts: a guard, a check and a Standard Schema for everything that goes over the wire. */
import { type Code, code, importsFrom } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";
import { identifier } from "../../code/identifier.ts";
import { jsDoc } from "../../code/js-doc.ts";
import { type EmittedFile, sourceFile } from "../../code/source-file.ts";
import type { ApiModel } from "../../model/api-model.ts";
import { besides } from "../options.ts";
import { literal } from "../../code/literal.ts";
import { schemaImports } from "../types/imported.ts";
import { toldIn } from "../types/told.ts";
import { typeWriter } from "../types/type-text.ts";
import { answerValidators } from "./answers.ts";
import { checkBody } from "./check-body.ts";
import { checkName } from "./check.ts";
import { constantsOf } from "./constants.ts";
import { guardName } from "./expression.ts";
import { guardBody } from "./guard.ts";
import { validatorName } from "./imported.ts";
import type { ValidatorOptions } from "./options.ts";
import { Faults, runtimeValue } from "./runtime.ts";
import { scopeOf } from "./scope.ts";
import { type Unit, type Units, unitsOf } from "./units.ts";
import { usedOnly } from "./used.ts";

/** Emits `validators.ts`. */
export function emitValidators(model: ApiModel, options: ValidatorOptions = {}): EmittedFile {
  const units = unitsOf(model);
  const types = vouchedTypes(model, options);
  const shared = new Map<string, Declaration>();
  const own = units.list.flatMap((unit) => declarations(unit, units, types, shared, options));
  const common = [...shared.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  return sourceFile("validators.ts", usedOnly([...common, ...own, answerValidators(model, units)]));
}

function declarations(
  unit: Unit,
  units: Units,
  types: VouchedTypes,
  shared: Map<string, Declaration>,
  options: ValidatorOptions,
): Declaration[] {
  const constants = constantsOf(unit.name, shared);
  const scope = scopeOf(unit, units, constants, options);
  const guard = guardBody(scope);
  const check = checkBody(scope);
  const type = types(unit);
  const shown = type && unit.vouches && "named" in unit.vouches ? unit.vouches.named : unit.name;
  const functions: Declaration[] = [
    {
      kind: "function",
      ...(type ? { doc: jsDoc(`Whether a value is a valid \`${shown}\`.`) } : {}),
      name: guardName(unit),
      exported: type !== undefined,
      ...guardParameters(guard, type),
      body: guard,
    },
    {
      kind: "function",
      name: checkName(unit),
      exported: false,
      parameters: [
        { name: identifier(looksAtValue(check) ? "value" : "_value"), type: code`unknown` },
        { name: identifier(check.length > 0 ? "faults" : "_faults"), type: Faults },
      ],
      returns: code`void`,
      body: check,
    },
  ];
  if (!type) return [...constants.declarations(), ...functions];
  return [
    ...constants.declarations(),
    ...functions,
    {
      kind: "constant",
      doc: jsDoc(`Validates a \`${shown}\`; a Standard Schema.`),
      name: validatorName(unit),
      value: code`/* @__PURE__ */ ${runtimeValue("validator")}(${guardName(unit)}, ${checkName(unit)})`,
    },
  ];
}

function guardParameters(
  body: readonly Code[],
  type: Code | undefined,
): Pick<Extract<Declaration, { kind: "function" }>, "parameters" | "returns"> {
  const name = identifier(looksAtValue(body) ? "value" : "_value");
  return {
    parameters: [{ name, type: code`unknown` }],
    returns: type ? code`${name} is ${type}` : code`boolean`,
  };
}

/** Whether statements look at the value; those that do not hold no text of the document either. */
function looksAtValue(body: readonly Code[]): boolean {
  return body.some(({ parts }) =>
    parts.some((part) => typeof part === "string" && /\bvalue\b/.test(part)),
  );
}

/** The type that a unit's guard vouches for, which is that of the wire; undefined for a part of another. */
type VouchedTypes = (unit: Unit) => Code | undefined;

function vouchedTypes(model: ApiModel, options: ValidatorOptions): VouchedTypes {
  const module = importsFrom(besides("types", options));
  const named = (name: string): Code => module.type(name);
  const refer = schemaImports(model, named);
  const told = toldIn(model);
  const converted = new Set(
    [...model.schemas.values()]
      .filter(({ id }) => model.conversions.schemas.has(id))
      .flatMap(({ names }) => [names.response, names.request, names.received]),
  );
  return ({ vouches }) => {
    if (!vouches) return undefined;
    if ("inline" in vouches) return typeWriter(vouches.view, refer, told, "wire")(vouches.inline);
    return converted.has(vouches.named)
      ? code`${named("wire")}[${literal(vouches.named)}]`
      : named(vouches.named);
  };
}

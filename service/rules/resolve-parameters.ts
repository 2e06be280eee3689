/** Works out the parameters of a build: what was given, what the build before had, what the version says. */
import type { Preset, TemplateParameter } from "../store/schema.ts";
import type { FieldFault } from "./refusal.ts";

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

export interface ResolvedParameters {
  readonly values: readonly NamedValue[];
  /** Empty when all is well. */
  readonly faults: readonly FieldFault[];
}

/**
 * Gives each parameter of a version its value: the preset's, else the request's, else that of the build before unless
 * the parameter is ephemeral, else the default. Names that the version does not know are dropped.
 *
 * @param previous the values of the build before; undefined for a first build, which may set what is immutable
 */
export function resolveParameters(
  declared: readonly TemplateParameter[],
  preset: Preset | undefined,
  requested: readonly NamedValue[],
  previous: readonly NamedValue[] | undefined,
): ResolvedParameters {
  // A later value of the same name wins, a preset's over all.
  const given = mapOf([...requested, ...(preset?.parameters ?? [])]);
  const before = mapOf(previous ?? []);
  const values: NamedValue[] = [];
  const faults: FieldFault[] = [];
  for (const parameter of declared) {
    const { name, ephemeral, defaultValue } = parameter;
    const carried = ephemeral ? undefined : before.get(name);
    const value = given.get(name) ?? carried ?? defaultValue ?? undefined;
    const detail = faultOf(parameter, value, carried);
    if (detail !== undefined) faults.push({ field: name, detail });
    else if (value !== undefined) values.push({ name, value });
  }
  return { values, faults };
}

const mapOf = (list: readonly NamedValue[]): ReadonlyMap<string, string> =>
  new Map(list.map(({ name, value }) => [name, value]));

/** A summary and, behind a semicolon, what it is about. */
function faultOf(
  parameter: TemplateParameter,
  value: string | undefined,
  carried: string | undefined,
): string | undefined {
  if (value === undefined) {
    return parameter.required
      ? "Required parameter not provided; parameter value is null"
      : undefined;
  }
  if (!parameter.mutable && carried !== undefined && value !== carried) {
    return `Immutable parameter changed; Parameter "${parameter.name}" is not mutable, so it can't be updated after creating a workspace.`;
  }
  const wrong = wrongValue(parameter, value);
  return wrong === undefined ? undefined : `Invalid parameter value; ${wrong}`;
}

function wrongValue(parameter: TemplateParameter, value: string): string | undefined {
  // PostgreSQL keeps no text with it.
  if (value.includes("\0")) return "the value holds a NUL character";
  if (parameter.options.length > 0 && !parameter.options.includes(value)) {
    return `value "${value}" is not one of the options: ${parameter.options.join(", ")}`;
  }
  switch (parameter.type) {
    case "number":
      return wrongNumber(parameter, value);
    case "bool":
      return /^(?:true|false)$/.test(value)
        ? undefined
        : `value "${value}" is neither true nor false`;
    case "list(string)":
      return isListOfStrings(value) ? undefined : `value "${value}" is not a JSON array of strings`;
    case "string":
      return undefined;
  }
}

function wrongNumber({ min, max }: TemplateParameter, value: string): string | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return `value "${value}" is not a number`;
  const number = Number(value);
  if (min !== null && number < min) return `value ${value} is less than the minimum ${min}`;
  if (max !== null && number > max) return `value ${value} is more than the maximum ${max}`;
  return undefined;
}

function isListOfStrings(text: string): boolean {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((each) => typeof each === "string");
  } catch {
    return false;
  }
}

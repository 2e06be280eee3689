/** What the parts of one function share while it is written. */
import { type Identifier, identifier } from "../../code/identifier.ts";
import type { SchemaAssertion } from "../../model/assertion/assertion.ts";
import { variableNames } from "../../model/assertion/names.ts";
import { type Constants, isConstantName } from "./constants.ts";
import type { FormatImport, ValidatorOptions } from "./options.ts";
import { runtimeNames } from "./runtime.ts";
import type { Unit, Units } from "./units.ts";

export interface Scope {
  readonly unit: Unit;
  readonly units: Units;
  readonly constants: Constants;
  readonly assertFormats: boolean;
  readonly formats: Readonly<Record<string, FormatImport>>;
  /** What a member of the object is called as a variable. */
  variable(member: string): Identifier;
  /** What an item of a tuple is called, by its index. */
  item(index: number): Identifier;
  /** What the answer to a condition is called that several members depend on. */
  branch(index: number): Identifier;
}

export function scopeOf(
  unit: Unit,
  units: Units,
  constants: Constants,
  { assertFormats = true, formats = {} }: ValidatorOptions,
): Scope {
  const isTaken = (name: string): boolean =>
    ownNames.test(name) ||
    units.declared.has(name) ||
    runtimeNames.has(name) ||
    isConstantName(name) ||
    Object.values(formats).some((format) => format.name === name);
  const names =
    typeof unit.schema === "object" ? variableNames(membersOf(unit.schema), isTaken) : undefined;
  return {
    unit,
    units,
    constants,
    assertFormats,
    formats,
    variable: (member) => names?.get(member) ?? identifier("unnamed"),
    item: (index) => identifier(`item${index + 1}`),
    branch: (index) => identifier(`branch${index + 1}`),
  };
}

// What bodies call their own variables, globals that they use, and imports under another name.
const ownNames =
  /^(?:(?:item|branch)\d*|runtime[A-Z].*|value|faults|key|member|index|undefined|Set|RegExp)$/;

/** The members that the functions of a schema may read into variables. */
function membersOf(schema: SchemaAssertion): string[] {
  const {
    properties,
    required = [],
    dependentRequired = [],
    dependentSchemas,
    discriminator,
  } = schema;
  return [
    ...new Set([
      ...(properties?.keys() ?? []),
      ...required,
      ...[...dependentRequired].flatMap(([name, needed]) => [name, ...needed]),
      ...(dependentSchemas?.keys() ?? []),
      ...(discriminator ? [discriminator.property] : []),
    ]),
  ];
}

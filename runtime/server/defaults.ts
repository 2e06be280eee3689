/** Fills a contract's defaults into a body, so that a handler never asks whether a property with a default is there. */
import type { Defaults, InnerDefaults, PropertyDefaults } from "./contract.ts";
import { copyOf, isRecord, ownOf, setOwn } from "./own.ts";

/** Changes the value in place; it is fresh from the decoder. As deep as the value, whose depth is bounded. */
export function fillDefaults(value: unknown, defaults: Defaults): void {
  if (Array.isArray(value)) fillList(value, defaults);
  else if (isRecord(value) && isMeant(value, defaults)) fillRecord(value, defaults);
  else return;
  for (const each of defaults.all ?? []) fillDefaults(value, settled(each));
}

/** Whether a value is of the member of a union that the defaults are of. */
function isMeant(value: Record<string, unknown>, { where }: Defaults): boolean {
  if (where === undefined) return true;
  const told = ownOf(value, where.property);
  return where.values.some((each) => each === told);
}

function fillList(list: readonly unknown[], { first = [], items }: Defaults): void {
  for (let at = 0; at < list.length; at++) {
    const inner = first[at] ?? items;
    if (inner !== undefined) fillDefaults(list[at], settled(inner));
  }
}

function fillRecord(value: Record<string, unknown>, defaults: Defaults): void {
  const properties = defaults.properties ?? {};
  for (const name of Object.keys(properties)) {
    const property = ownOf(properties, name);
    if (property !== undefined) fillProperty(value, name, property);
  }
  if (defaults.additional === undefined) return;
  const additional = settled(defaults.additional);
  for (const name of Object.keys(value))
    if (!Object.hasOwn(properties, name)) fillDefaults(value[name], additional);
}

function fillProperty(
  value: Record<string, unknown>,
  name: string,
  property: PropertyDefaults,
): void {
  if (!Object.hasOwn(value, name)) {
    if (property.default !== undefined) setOwn(value, name, copyOf(property.default));
  } else if (property.within !== undefined) fillDefaults(value[name], settled(property.within));
}

const settled = (defaults: InnerDefaults): Defaults =>
  typeof defaults === "function" ? defaults() : defaults;

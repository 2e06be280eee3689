/** Fills a contract's defaults into a body, so that a handler never asks whether a property with a default is there. */
import type { Defaults, PropertyDefaults } from "./contract.ts";
import { copyOf, isRecord, ownOf, setOwn } from "./own.ts";

/** Changes the value in place; it is fresh from the decoder. As deep as the value, whose depth is bounded. */
export function fillDefaults(value: unknown, defaults: Defaults): void {
  if (Array.isArray(value)) {
    if (defaults.items === undefined) return;
    const items = settled(defaults.items);
    for (const item of value) fillDefaults(item, items);
    return;
  }
  if (!isRecord(value)) return;
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

const settled = (defaults: Defaults | (() => Defaults)): Defaults =>
  typeof defaults === "function" ? defaults() : defaults;

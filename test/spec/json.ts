/** Plain access to a parsed document: what is not there is empty, never an error. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function at(value: Json | undefined, ...path: string[]): Json | undefined {
  return path.reduce((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

export function objectAt(value: Json | undefined, ...path: string[]): JsonObject {
  const found = at(value, ...path);
  return isObject(found) ? found : {};
}

export function listAt(value: Json | undefined, ...path: string[]): Json[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function textAt(value: Json | undefined, ...path: string[]): string {
  const found = at(value, ...path);
  return typeof found === "string" ? found : "";
}

export function objectsAt(value: Json | undefined, ...path: string[]): [string, JsonObject][] {
  return Object.entries(objectAt(value, ...path)).map(([name, inner]) => [name, objectAt(inner)]);
}

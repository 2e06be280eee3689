/** Which version of OpenAPI a document is written in, told by its own version field. */
import { type JsonValue, isObject, member } from "../load/loaded.ts";

/** A version of the specification, without its patch number: patches change no rule. */
export type Version = "2.0" | "3.0" | "3.1" | "3.2";

export const everyVersion: readonly Version[] = ["2.0", "3.0", "3.1", "3.2"];

/** The version field of a document, with its name; undefined when the document has none. */
export function versionField(
  document: JsonValue,
): { readonly name: "openapi" | "swagger"; readonly value: JsonValue } | undefined {
  for (const name of ["openapi", "swagger"] as const) {
    const value = member(document, name);
    if (value !== undefined) return { name, value };
  }
  return undefined;
}

/**
 * The version that a document declares (OpenAPI 3.1, section 4.1); undefined when it declares none,
 * or one that does not exist.
 */
export function versionOf(document: JsonValue | undefined): Version | undefined {
  if (!isObject(document)) return undefined;
  const field = versionField(document);
  if (field === undefined || typeof field.value !== "string") return undefined;
  if (field.name === "swagger") return field.value === "2.0" ? "2.0" : undefined;
  const [, minor] = /^3\.([0-2])\.\d+(?:-.+)?$/.exec(field.value) ?? [];
  return minor === undefined ? undefined : (`3.${minor}` as Version);
}

/** OpenAPI 3, which has references, links and schemes that Swagger 2.0 has not. */
export const from30: readonly Version[] = ["3.0", "3.1", "3.2"];

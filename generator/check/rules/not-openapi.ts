/** Tells a document from what is none, before any other rule looks at it. */
import { isObject, type Loaded } from "../../load/loaded.ts";
import { defineRule, type Finding } from "../rule.ts";
import { everyVersion, versionField, versionOf } from "../version.ts";
import { joined, quoted, shown } from "../words.ts";

export const notOpenApi = defineRule({
  id: "not-openapi",
  severity: "error",
  docs: "A document says which version of OpenAPI it is written in, and check takes that version.",
  why: "What cannot be read as OpenAPI has no fault to find and no code to make.",
  bad: `
    openapi: 4.0.0`,
  good: `
    openapi: 3.2.0`,
  visit: {},
});

/**
 * Why a document cannot be checked as OpenAPI; undefined when it can, or when load has already said
 * that the file could not be read (OpenAPI 3.1, section 4.8.1).
 */
export function whyNotOpenApi({ entry, diagnostics }: Loaded): Finding | undefined {
  const whole = { file: entry, pointer: "", part: "value" } as const;
  const hint = 'Begin with `openapi: "3.1.0"`';
  const document = entry.value;
  if (document === undefined)
    return diagnostics.length > 0 ? undefined : { message: "The file is empty", at: whole, hint };
  if (document === null) return { message: "The file is empty", at: whole, hint };
  if (!isObject(document))
    return {
      message: `An OpenAPI document is an object, found ${shown(document)}`,
      at: whole,
      hint,
    };
  const field = versionField(document);
  if (field === undefined) return { message: "No `openapi` or `swagger` field", at: whole, hint };

  const at = { file: entry, pointer: `/${field.name}`, part: "value" } as const;
  const taken = `OpenAPI ${joined(everyVersion, "and")} are taken`;
  const version = versionOf(document);
  if (version !== undefined) return undefined;
  if (typeof field.value !== "string")
    return {
      message: `${quoted(field.name)} must be a string, found ${shown(field.value)}`,
      at,
      hint: typeof field.value === "number" ? "Write the whole version in quotes" : taken,
    };
  return {
    message: `${shown(field.value)} is no version of ${nameOf(field.name)}`,
    at,
    hint: taken,
  };
}

function nameOf(field: "openapi" | "swagger"): string {
  return field === "openapi" ? "OpenAPI" : "Swagger";
}

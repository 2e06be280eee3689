/** What a schema of the contract claims, in the page's words. */
import type { JsonObject } from "./json.ts";
import { at, listAt, objectAt, objectsAt, textAt } from "./json.ts";

export type Claim = [name: string, text: string | null];

export function schemaClaims(name: string, schema: JsonObject): Claim[] {
  const required = listAt(schema, "required").map(String);
  const fields = objectsAt(schema, "properties");
  return [
    [`${name} enum`, enumText(schema)],
    [
      `${name} fields`,
      fields
        .map(([field]) => field)
        .sort()
        .join(", "),
    ],
    [`${name} required`, required.sort().join(", ")],
    ...fields.flatMap(([field, value]) => fieldClaims(`${name}.${field}`, value)),
  ];
}

function fieldClaims(name: string, schema: JsonObject): Claim[] {
  return [
    [`${name} type`, typeText(schema)],
    [`${name} restrictions`, restrictionsText(schema)],
    [`${name} description`, firstParagraph(schema)],
    [`${name} deprecated`, at(schema, "deprecated") === true ? "true" : null],
    [`${name} enum`, isNamed(schema) ? null : enumText(schema)],
  ];
}

export function typeText(schema: JsonObject): string {
  if (isNamed(schema)) return textAt(schema, "x-page-name");
  const branches = listAt(schema, "oneOf");
  if (branches.length > 0) return branches.map((branch) => typeText(objectAt(branch))).join(" or ");
  const single = at(schema, "type");
  const types = Array.isArray(single) ? single : [single ?? "bytes"];
  return types.map((type) => oneType(String(type), schema)).join(" or ");
}

function oneType(type: string, schema: JsonObject): string {
  if (type === "array") return `array of ${typeText(objectAt(schema, "items"))}`;
  if (type === "object") return `map of ${typeText(objectAt(schema, "additionalProperties"))}`;
  const format = textAt(schema, "format") || textAt(schema, "contentEncoding");
  return format === "" || type === "null" ? type : `${type}(${format})`;
}

/** A named enum claims its values once, under its own name. */
export function enumText(schema: JsonObject): string | null {
  const values = listAt(schema, "enum").filter((value) => value !== null);
  return values.length > 0 ? values.join(", ") : null;
}

export function restrictionsText(schema: JsonObject): string | null {
  if (isNamed(schema) || Object.keys(schema).length === 0) return null;
  const own = ["minimum", "maximum", "minLength", "maxLength"].flatMap((keyword) => {
    const value = at(schema, keyword);
    return value === undefined ? [] : [`${keyword} ${String(value)}`];
  });
  const pattern = at(schema, "pattern") === undefined ? [] : ["pattern"];
  const inner = [...listAt(schema, "oneOf"), objectAt(schema, "items")];
  const below = inner
    .map((each) => restrictionsText(objectAt(each)))
    .filter((text) => text !== null);
  const all = [...pattern, ...own, ...below];
  return all.length > 0 ? all.join(", ") : null;
}

/** What the page says comes first; what the contract adds follows after a blank line. */
export function firstParagraph(value: JsonObject): string {
  return (textAt(value, "description").split("\n\n")[0] ?? "").trim();
}

function isNamed(schema: JsonObject): boolean {
  return textAt(schema, "x-page-name") !== "";
}

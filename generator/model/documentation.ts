/** What a document tells people about a thing. */
import { isObject, type JsonValue, member } from "../load/loaded.ts";
import type { Documentation } from "./api-model.ts";
import { flagOf, textOf } from "./place.ts";

/** Summary and description of anything that has them; `default` and `format` of schemas. */
export function documentationOf(value: JsonValue | undefined): Documentation {
  if (!isObject(value)) return {};
  const heading = (textOf(value, "summary") ?? textOf(value, "title") ?? "").trim();
  const description = (textOf(value, "description") ?? "").trim();
  const parted = heading !== "" && description !== "" && heading !== description;
  const text = parted ? `${heading}\n\n${description}` : heading || description;
  const format = textOf(value, "format");
  const fallback = member(value, "default");
  return {
    ...(text === "" ? {} : { text }),
    ...(flagOf(value, "deprecated") === true ? { deprecated: true } : {}),
    ...(format === undefined ? {} : { format }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

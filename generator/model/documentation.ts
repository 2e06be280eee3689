/** What a document tells people about a thing. */
import { isObject, type JsonValue, member } from "../load/loaded.ts";
import type { Documentation } from "./api-model.ts";
import { flagOf, textOf } from "./place.ts";

/** Summary and description of anything that has them; `default` and `format` of schemas. */
export function documentationOf(value: JsonValue | undefined): Documentation {
  if (!isObject(value)) return {};
  const text = [textOf(value, "summary") ?? textOf(value, "title"), textOf(value, "description")]
    .filter((part) => part !== undefined)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .filter((part, index, all) => all.indexOf(part) === index)
    .join("\n\n");
  const format = textOf(value, "format");
  const fallback = member(value, "default");
  return {
    ...(text === "" ? {} : { text }),
    ...(flagOf(value, "deprecated") === true ? { deprecated: true } : {}),
    ...(format === undefined ? {} : { format }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

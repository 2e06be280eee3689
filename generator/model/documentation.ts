/** What a document tells people about a thing. */
import { isObject, type JsonValue, member } from "../load/loaded.ts";
import { flagOf, textOf } from "./place.ts";

/** Text for people, as it goes into a documentation comment. */
export interface Documentation {
  readonly text?: string;
  readonly deprecated?: boolean;
  readonly default?: Json;
  readonly format?: string;
}

/** A value of JSON, as it stands in the document. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

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

/** What the values of a body look like, where the media type alone does not say. */
import { isObject, type JsonValue, type Loaded, member, type Place } from "../load/loaded.ts";
import { resolved, textOf, textsOf } from "./place.ts";

export type Shape = "binary" | "text" | "structure" | "unknown";

/** What a schema's values look like; a reference is followed. */
export function shapeOf(place: Place, loaded: Loaded): Shape {
  const value = resolved(place, loaded)?.value;
  if (isBinary(value)) return "binary";
  const types = [textOf(value, "type") ?? "", ...textsOf(member(value, "type"))];
  if (types.includes("string")) return "text";
  return isObject(value) && Object.keys(value).length > 0 ? "structure" : "unknown";
}

/** `format: binary` until 3.0; since 3.1 a text with a media type and no encoding (OpenAPI 3.1.1, section 4.4.3). */
export function isBinary(value: JsonValue | undefined): boolean {
  return (
    isFile(value) ||
    textOf(value, "format") === "binary" ||
    (textOf(value, "contentMediaType") !== undefined &&
      textOf(value, "contentEncoding") === undefined)
  );
}

/** `type: file`, which Swagger 2.0 has for the parts of forms and for whole answers. */
export function isFile(value: JsonValue | undefined): boolean {
  return textOf(value, "type") === "file";
}

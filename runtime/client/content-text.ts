/** Parameters and form properties that are described by a media type rather than a style. */
import { isJson, parseMediaType } from "../wire/media-type.ts";
import { jsonText, textOf } from "./value-text.ts";

/** The value as its media type writes it: JSON, or the plain text of anything else. */
export function contentText(mediaType: string, value: unknown): string {
  const parsed = parseMediaType(mediaType);
  return parsed !== undefined && isJson(parsed) ? jsonText(value) : textOf(value);
}

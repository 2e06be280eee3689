/** How Swagger 2.0 writes arrays in parameters, headers and forms, in the words of 3.0. */
import { type JsonValue, member, type Place } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { ParameterLocation, ParameterStyle } from "../api-model.ts";
import { textOf } from "../place.ts";
import type { Reading } from "../reading.ts";

export interface Collection {
  readonly style: ParameterStyle;
  readonly explode: boolean;
}

/**
 * The style of a Parameter, Header or field of a form (Swagger 2.0, `collectionFormat`, by default `csv`).
 * A format that no style of 3.0 has, or none of its location, is read as `csv`, and told. Undefined for
 * what is no array: then there is nothing to separate.
 */
export function collectionOf(
  place: Place,
  location: ParameterLocation,
  reading: Reading,
): Collection | undefined {
  if (textOf(place.value, "type") !== "array") return undefined;
  if (textOf(member(place.value, "items"), "type") === "array")
    report(place, reading, "An array in an array has no separator of its own", [
      "items",
      "collectionFormat",
    ]);
  const format = member(place.value, "collectionFormat") ?? "csv";
  const found = styleOf(format, location);
  if (found) return found;
  report(
    place,
    reading,
    `\`collectionFormat: ${String(format)}\` is not supported in ${location}; it is read as \`csv\``,
    ["collectionFormat"],
  );
  return styleOf("csv", location);
}

function styleOf(format: JsonValue, location: ParameterLocation): Collection | undefined {
  const isNamed = location === "query" || location === "cookie";
  if (!isNamed) return format === "csv" ? { style: "simple", explode: false } : undefined;
  switch (format) {
    case "csv":
      return { style: "form", explode: false };
    case "multi":
      return { style: "form", explode: true };
    case "ssv":
      return { style: "spaceDelimited", explode: false };
    case "pipes":
      return { style: "pipeDelimited", explode: false };
    default:
      return undefined;
  }
}

function report(
  { file, pointer }: Place,
  { diagnostics }: Reading,
  message: string,
  steps: readonly string[],
): void {
  const place = pointerTo(pointer, ...steps);
  if (diagnostics.some((each) => each.file === file.name && each.pointer === place)) return;
  diagnostics.push({
    severity: "warn",
    rule: "collection-format",
    message,
    file: file.name,
    pointer: place,
    ...file.rangeOf(place),
  });
}

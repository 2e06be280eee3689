/** Request bodies and responses. */
import { isObject, type Place } from "../load/loaded.ts";
import type { RequestBody, Response } from "./api-model.ts";
import { contentsOf } from "./content.ts";
import { documentationOf } from "./documentation.ts";
import { headersOf, type Reading } from "./parameter.ts";
import { child, flagOf, members, resolved } from "./place.ts";

/** A Request Body Object (OpenAPI 3.1.1, section 4.8.13). */
export function requestBodyOf(place: Place | undefined, reading: Reading): RequestBody | undefined {
  const end = place && resolved(place, reading.loaded);
  if (!place || !end || !isObject(end.value)) return undefined;
  const component = reading.components.nameOf("requestBodies", place);
  return {
    doc: documentationOf(end.value),
    required: flagOf(end.value, "required") === true,
    contents: contentsOf(child(end, "content"), reading.reader, reading.loaded, true),
    ...(component === undefined ? {} : { component }),
  };
}

/** The Responses Object (section 4.8.16): statuses, ranges and `default`. */
export function responsesOf(place: Place | undefined, reading: Reading): Response[] {
  return members(place)
    .filter(([status]) => status === "default" || /^[1-5](\d\d|XX)$/i.test(status))
    .flatMap(([status, each]) => responseOf(status.replace(/x/gi, "X"), each, reading) ?? []);
}

export function responseOf(status: string, place: Place, reading: Reading): Response | undefined {
  const end = resolved(place, reading.loaded);
  if (!end || !isObject(end.value)) return undefined;
  const component = reading.components.nameOf("responses", place);
  return {
    status,
    doc: documentationOf(end.value),
    headers: headersOf(child(end, "headers"), reading),
    contents: contentsOf(child(end, "content"), reading.reader, reading.loaded, false),
    ...(component === undefined ? {} : { component }),
  };
}

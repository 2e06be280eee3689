/** Request bodies and responses. */
import { isObject, type Place } from "../load/loaded.ts";
import type { RequestBody, Response } from "./api-model.ts";
import { contentsOf } from "./content.ts";
import { documentationOf } from "./documentation.ts";
import { headersOf } from "./parameter.ts";
import { child, flagOf, members, resolved } from "./place.ts";
import { once, type Reading } from "./reading.ts";
import { componentOf, type MediaTypes, swaggerContents } from "./upgrade/body.ts";

/** A Request Body Object (OpenAPI 3.1.1, section 4.8.13). */
export function requestBodyOf(place: Place | undefined, reading: Reading): RequestBody | undefined {
  if (!place) return undefined;
  const component = reading.components.nameOf("requestBodies", place);
  const read = (): RequestBody | undefined => requestBodyAt(place, reading);
  const body = once(reading.known.requestBodies, component, read);
  return body && component !== undefined ? { ...body, component } : body;
}

function requestBodyAt(place: Place, reading: Reading): RequestBody | undefined {
  const end = resolved(place, reading.loaded);
  if (!end || !isObject(end.value)) return undefined;
  return {
    doc: documentationOf(end.value),
    required: flagOf(end.value, "required") === true,
    contents: contentsOf(child(end, "content"), reading, true),
  };
}

/**
 * The Responses Object (section 4.8.16): statuses, ranges and `default`.
 *
 * @param produces the media types that a Swagger operation states for its answers
 */
export function responsesOf(
  place: Place | undefined,
  reading: Reading,
  produces?: MediaTypes,
): Response[] {
  return members(place)
    .filter(([status]) => status === "default" || /^[1-5](\d\d|XX)$/i.test(status))
    .flatMap(
      ([status, each]) => responseOf(status.replace(/x/gi, "X"), each, reading, produces) ?? [],
    );
}

/** A Response Object (section 4.8.17), under a status. */
export function responseOf(
  status: string,
  place: Place,
  reading: Reading,
  produces?: MediaTypes,
): Response | undefined {
  const component = componentOf("responses", place, reading, produces);
  const read = (): Response | undefined => responseAt(status, place, reading, produces);
  const response = once(reading.known.responses, component, read);
  return response && component !== undefined ? { ...response, status, component } : response;
}

function responseAt(
  status: string,
  place: Place,
  reading: Reading,
  produces: MediaTypes | undefined,
): Response | undefined {
  const end = resolved(place, reading.loaded);
  if (!end || !isObject(end.value)) return undefined;
  return {
    status,
    doc: documentationOf(end.value),
    headers: headersOf(child(end, "headers"), reading),
    contents: reading.isSwagger
      ? swaggerContents(child(end, "schema"), produces, false, reading)
      : contentsOf(child(end, "content"), reading, false),
  };
}

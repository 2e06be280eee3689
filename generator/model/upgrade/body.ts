/** The bodies of Swagger 2.0: parameters in `body` and `formData`, under the media types of `consumes` and `produces`. */
import { isList, isObject, type JsonObject, member, type Place } from "../../load/loaded.ts";
import type { Content, Encoding, RequestBody } from "../api-model.ts";
import { isOfBody } from "../component-names.ts";
import { contentOf } from "../content.ts";
import { documentationOf } from "../documentation.ts";
import { flagOf, child, resolved, textOf, textsOf } from "../place.ts";
import type { Reading } from "../reading.ts";
import { isFile } from "../shape.ts";
import { collectionOf } from "./parameter.ts";

/** The media types of a body, and whether they are the document's own rather than an operation's. */
export interface MediaTypes {
  readonly names: readonly string[];
  readonly areOfDocument: boolean;
}

/** `consumes` or `produces` of an operation, else of the document; undefined in versions without them. */
export function mediaTypesOf(
  { isSwagger, loaded }: Reading,
  field: "consumes" | "produces",
  operation?: Place,
): MediaTypes | undefined {
  if (!isSwagger) return undefined;
  const common = textsOf(member(loaded.entry.value, field));
  const own = member(operation?.value, field);
  if (!isList(own)) return { names: common, areOfDocument: true };
  const names = [...new Set(textsOf(own))];
  return { names, areOfDocument: names.join(" ") === common.join(" ") };
}

/** The component that a place refers to; none where the operation's media types give it other contents. */
export function componentOf(
  section: "responses" | "requestBodies",
  place: Place,
  { components, loaded }: Reading,
  mediaTypes: MediaTypes | undefined,
): string | undefined {
  const hasOwn = mediaTypes?.areOfDocument === false;
  const isEmpty = member(resolved(place, loaded)?.value, "schema") === undefined;
  return hasOwn && !isEmpty ? undefined : components.nameOf(section, place);
}

/** A body of one schema; a document that names no media type means JSON, or bytes for a file. */
export function swaggerContents(
  schema: Place | undefined,
  mediaTypes: MediaTypes | undefined,
  inRequest: boolean,
  reading: Reading,
): Content[] {
  if (!schema) return [];
  const usual = isFile(resolved(schema, reading.loaded)?.value)
    ? "application/octet-stream"
    : "application/json";
  const names = mediaTypes?.names ?? [];
  return (names.length === 0 ? [usual] : names).map((mediaType) =>
    contentOf(mediaType, { schema }, reading, inRequest),
  );
}

/**
 * The body that parameters make: one in `body`, or the fields of a form. Of two of one name the first
 * counts.
 *
 * @param parameters those of the operation, then those of its path item
 * @param list where they stand
 */
export function swaggerBody(
  parameters: readonly Place[],
  reading: Reading,
  consumes: MediaTypes | undefined,
  list: Place | undefined,
): RequestBody | undefined {
  const ofBody = parameters.flatMap((place) => {
    const end = resolved(place, reading.loaded);
    return end && isOfBody(textOf(end.value, "in")) ? [{ place, end }] : [];
  });
  const [first] = ofBody;
  if (!first || !list) return undefined;
  const whole = ofBody.find(({ end }) => textOf(end.value, "in") === "body");
  if (whole) return wholeBody(whole, reading, consumes);
  return form(
    ofBody.map(({ end }) => end),
    reading,
    consumes,
    list,
  );
}

function wholeBody(
  { place, end }: { readonly place: Place; readonly end: Place },
  reading: Reading,
  consumes: MediaTypes | undefined,
): RequestBody {
  const component = componentOf("requestBodies", place, reading, consumes);
  return {
    doc: documentationOf(end.value),
    required: flagOf(end.value, "required") === true,
    contents: swaggerContents(child(end, "schema"), consumes, true, reading),
    ...(component === undefined ? {} : { component }),
  };
}

const urlencoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";

function form(
  fields: readonly Place[],
  reading: Reading,
  consumes: MediaTypes | undefined,
  { file, pointer }: Place,
): RequestBody {
  const byName = new Map<string, Place>();
  for (const field of fields) {
    const name = textOf(field.value, "name");
    if (name !== undefined && !byName.has(name)) byName.set(name, field);
  }
  const required = [...byName].flatMap(([name, { value }]) =>
    flagOf(value, "required") === true ? [name] : [],
  );
  const value: JsonObject = {
    type: "object",
    properties: ownMembers([...byName].map(([name, field]) => [name, withoutName(field.value)])),
    ...(required.length === 0 ? {} : { required }),
  };
  const schema = reading.registry.make({ file, pointer, value });
  const encoding = [...byName].flatMap(([name, field]) => encodingOf(name, field, reading));
  return {
    doc: {},
    required: required.length > 0,
    contents: formTypes([...byName.values()], consumes).map((mediaType) =>
      contentOf(mediaType, { schema, encoding }, reading, true),
    ),
  };
}

/** A file needs a multipart body, whatever `consumes` says; what is no form cannot hold fields. */
function formTypes(fields: readonly Place[], consumes: MediaTypes | undefined): string[] {
  if (fields.some(({ value }) => isFile(value))) return [multipart];
  const stated = (consumes?.names ?? []).filter((name) =>
    [urlencoded, multipart].some((type) => name.toLowerCase().startsWith(type)),
  );
  return stated.length === 0 ? [urlencoded] : stated;
}

/** Without a style an array is a field for each item, which Swagger 2.0 calls `multi`. */
function encodingOf(property: string, field: Place, reading: Reading): Encoding[] {
  const collection = collectionOf(field, "query", reading);
  if (!collection || (collection.style === "form" && collection.explode)) return [];
  return [{ property, ...collection }];
}

/** A field as a schema: that its parameter is required is said by the form. */
function withoutName(value: Place["value"]): JsonObject {
  const { name: _, in: __, required: ___, ...schema } = isObject(value) ? value : {};
  return schema;
}

function ownMembers(members: readonly (readonly [string, JsonObject])[]): JsonObject {
  return Object.fromEntries(members);
}

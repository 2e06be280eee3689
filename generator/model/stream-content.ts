/** Answers that are streams of items: JSON Lines and Server-Sent Events. */
import type { Loaded, Place } from "../load/loaded.ts";
import type { Content, ItemKind } from "./api-model.ts";
import type { MediaTypeParts } from "./content.ts";
import { documentationOf } from "./documentation.ts";
import { child, entries, items, keyOf, resolved } from "./place.ts";
import type { SchemaReader } from "./schema.ts";
import { shapeOf } from "./shape.ts";
import { unknown } from "./simplify.ts";
import type { Property, Type } from "./type.ts";

const lines: ReadonlySet<string> = new Set([
  "application/jsonl",
  "application/x-ndjson",
  "application/ndjson",
]);

/**
 * What a media type of an answer says of the items of its stream; undefined for one that is no stream.
 * The schema of an item is `itemSchema` (OpenAPI 3.2, section 4.14.1), else `schema`: until 3.1 there is
 * no other place to describe it.
 *
 * @param essence the media type without parameters, lower case
 */
export function streamOf(
  essence: string,
  { schema: whole, itemSchema }: MediaTypeParts,
  reader: SchemaReader,
  loaded: Loaded,
): Omit<Content, "mediaType"> | undefined {
  const events = essence === "text/event-stream";
  if (!events && !lines.has(essence)) return undefined;
  const schema = itemSchema ?? whole;
  const typeOf = (each: Place | undefined): Type =>
    each ? reader.typeOf(each, { inRequest: false }) : unknown;
  const common = {
    kind: events ? ("text" as const) : ("json" as const),
    documentType: typeOf(whole),
    doc: documentationOf(schema?.value),
    encoding: [],
  };
  if (events && !describesData(schema, loaded))
    return { ...common, items: "event", type: textEvent };
  return {
    ...common,
    items: events ? eventKindOf(schema, loaded) : "line",
    type: typeOf(schema),
    ...(schema ? { schema: keyOf(schema, loaded) } : {}),
  };
}

/** Of an event that is declared to be text no more is said than that it is an event. */
function describesData(schema: Place | undefined, loaded: Loaded): schema is Place {
  return schema !== undefined && shapeOf(schema, loaded) === "structure";
}

const members: ReadonlySet<string> = new Set(["data", "event", "id", "retry", "comment"]);

/** A schema whose properties are all members of an event describes the event; any other one its data. */
function eventKindOf(schema: Place | undefined, loaded: Loaded): ItemKind {
  const properties = schema ? propertiesOf(schema, loaded, new Set()) : [];
  if (properties.length === 0 || !properties.every(([name]) => members.has(name))) return "data";
  const data = properties.filter(([name]) => name === "data");
  return data.some(([, place]) => shapeOf(place, loaded) === "structure") ? "json-event" : "event";
}

/** The properties of a schema and of all that it is made of. */
function propertiesOf(
  schema: Place,
  loaded: Loaded,
  met: Set<string>,
): [name: string, place: Place][] {
  const end = resolved(schema, loaded);
  if (!end || met.has(keyOf(end, loaded))) return [];
  met.add(keyOf(end, loaded));
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = child(end, keyword);
    return list ? items(list) : [];
  });
  return [
    ...entries(child(end, "properties")),
    ...parts.flatMap((part) => propertiesOf(part, loaded, met)),
  ];
}

function property(name: string, kind: "string" | "integer", required: boolean): Property {
  const presence = required ? "required" : "optional";
  return {
    name,
    doc: documentationOf(undefined),
    type: { kind },
    presence: { response: presence, request: presence, received: presence, document: presence },
  };
}

/** An event as a browser knows it. */
const textEvent: Type = {
  kind: "object",
  properties: [
    property("data", "string", true),
    property("event", "string", false),
    property("id", "string", false),
    property("retry", "integer", false),
  ],
};

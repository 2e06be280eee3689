/** Media types: how the bodies under them are read and written, and the types of their values. */
import type { JsonValue, Loaded, Place } from "../load/loaded.ts";
import type { BodyKind, Content, Encoding, ParameterStyle } from "./api-model.ts";
import { documentationOf } from "./documentation.ts";
import { child, entries, flagOf, keyOf, resolved, textOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { SchemaReader } from "./schema.ts";
import { isBinary, isFile, type Shape, shapeOf } from "./shape.ts";
import { unknown } from "./simplify.ts";
import { streamOf } from "./stream-content.ts";
import type { Type } from "./type.ts";

/** The media types under `content`, in the document's order. */
export function contentsOf(
  content: Place | undefined,
  reading: Reading,
  inRequest: boolean,
): Content[] {
  return entries(content).map(([mediaType, each]) => {
    // A reference to `components.mediaTypes` (OpenAPI 3.2, section 4.14).
    const place = resolved(each, reading.loaded) ?? each;
    const parts: MediaTypeParts = {
      schema: child(place, "schema"),
      itemSchema: child(place, "itemSchema"),
      encoding: entries(child(place, "encoding")).map(([property, each]) =>
        encodingOf(property, each.value),
      ),
    };
    return contentOf(mediaType, parts, reading, inRequest);
  });
}

/** What is said of a body under one media type. */
export interface MediaTypeParts {
  readonly schema: Place | undefined;
  readonly itemSchema?: Place | undefined;
  readonly encoding?: readonly Encoding[];
}

export function contentOf(
  mediaType: string,
  parts: MediaTypeParts,
  reading: Reading,
  inRequest: boolean,
): Content {
  const { reader, loaded } = reading;
  const { schema, itemSchema, encoding = [] } = parts;
  const isWholeFile = schema !== undefined && isFile(resolved(schema, loaded)?.value);
  const mayStream = !inRequest && !isWholeFile;
  const stream = mayStream ? streamOf(essenceOf(mediaType), parts, reader, loaded) : undefined;
  if (stream) return { mediaType, ...stream };
  if (itemSchema) tellUnread(itemSchema, mediaType, inRequest, reading);
  const documentType = schema ? reader.typeOf(schema, { inRequest }) : unknown;
  const shape = schema && shapeOf(schema, loaded);
  const kind = isWholeFile ? "bytes" : kindOf(mediaType, shape);
  return {
    mediaType,
    kind,
    type: typeFor(kind, documentType, schema, reader, loaded, inRequest),
    documentType,
    ...(schema ? { schema: keyOf(schema, loaded) } : {}),
    doc: documentationOf(schema?.value),
    encoding,
  };
}

function tellUnread(
  { file, pointer }: Place,
  mediaType: string,
  inRequest: boolean,
  { diagnostics }: Reading,
): void {
  if (diagnostics.some((each) => each.file === file.name && each.pointer === pointer)) return;
  diagnostics.push({
    severity: "warn",
    rule: "item-schema",
    message: inRequest
      ? "Items of a request are not told apart: the body is taken as a whole"
      : `Items of \`${mediaType}\` are not told apart: the answer is taken as a whole`,
    file: file.name,
    pointer,
    ...file.rangeOf(pointer),
  });
}

/** `application/json; charset=utf-8` → `application/json`. */
function essenceOf(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** The media type decides; one that says nothing of its syntax is read as its schema looks. */
function kindOf(mediaType: string, shape: Shape | undefined): BodyKind {
  const essence = essenceOf(mediaType);
  if (essence === "application/json" || essence.endsWith("+json") || essence === "text/json")
    return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence.startsWith("multipart/")) return "multipart";
  if (shape === "binary") return "bytes";
  if (essence.startsWith("text/") || essence.endsWith("xml")) return "text";
  if (shape === "text") return "text";
  return shape === "structure" ? "json" : "bytes";
}

function typeFor(
  kind: BodyKind,
  type: Type,
  schema: Place | undefined,
  reader: SchemaReader,
  loaded: Loaded,
  inRequest: boolean,
): Type {
  switch (kind) {
    case "bytes":
      return { kind: "bytes" };
    case "text":
      return schema && shapeOf(schema, loaded) === "text" ? type : { kind: "string" };
    case "multipart":
      return schema ? withFiles(schema, type, reader, loaded, inRequest) : type;
    default:
      return type;
  }
}

/** A multipart body whose file parts are files; the schema itself where it has none. */
function withFiles(
  schema: Place,
  type: Type,
  reader: SchemaReader,
  loaded: Loaded,
  inRequest: boolean,
): Type {
  const end = resolved(schema, loaded);
  const files = new Map<string, Type>();
  for (const [name, place] of entries(end && child(end, "properties"))) {
    const own = resolved(place, loaded);
    const item = own && child(own, "items");
    if (own && isBinary(own.value)) files.set(name, { kind: "bytes" });
    else if (item && isBinary(resolved(item, loaded)?.value))
      files.set(name, { kind: "array", items: { kind: "bytes" } });
  }
  if (!end || files.size === 0) return type;
  const whole = reader.typeOf(end, { inRequest });
  const patched = (part: Type): Type =>
    part.kind === "object"
      ? {
          ...part,
          properties: part.properties.map((each) => ({
            ...each,
            type: files.get(each.name) ?? each.type,
          })),
        }
      : part;
  return whole.kind === "intersection"
    ? { ...whole, members: whole.members.map(patched) }
    : patched(whole);
}

const styles: readonly string[] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

function encodingOf(property: string, value: JsonValue): Encoding {
  const contentType = textOf(value, "contentType");
  const style = textOf(value, "style");
  const explode = flagOf(value, "explode");
  return {
    property,
    ...(contentType === undefined ? {} : { contentType }),
    ...(style !== undefined && styles.includes(style) ? { style: style as ParameterStyle } : {}),
    ...(explode === undefined ? {} : { explode }),
    ...(flagOf(value, "allowReserved") === true ? { allowReserved: true } : {}),
  };
}

/** The body of a request, by the media type that the contract declares for it. */
import type { BodyWire, OperationWire } from "../wire/operation.ts";
import { matchMediaType, type MediaType, parseMediaType } from "../wire/media-type.ts";
import { bytesPart, isBytes } from "./bytes.ts";
import { encodedValue } from "./encoded.ts";
import { formText } from "./form.ts";
import { multipartBlob } from "./multipart.ts";
import { jsonText, textOf, Unsendable } from "./value-text.ts";

export interface RequestBody {
  readonly content:
    string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | FormData | ReadableStream;
  /** Undefined where `fetch` adds it itself, with a boundary of its own. */
  readonly contentType: string | undefined;
  /** A stream is gone once it is sent. */
  readonly once: boolean;
}

/** @param chosen the caller's choice among several media types; absent, the first is taken */
export function requestBody(
  operation: OperationWire,
  body: unknown,
  chosen: string | undefined,
): RequestBody | undefined {
  if (body === undefined) return undefined;
  const declared = Object.keys(operation.body ?? {});
  const mediaType = chosen ?? declared[0];
  const parsed = mediaType === undefined ? undefined : parseMediaType(mediaType);
  const key = parsed === undefined ? undefined : matchMediaType(parsed, declared);
  const wire = key === undefined ? undefined : operation.body?.[key];
  if (mediaType === undefined || parsed === undefined || wire === undefined) {
    throw new Unsendable(
      declared.length === 0
        ? "the operation takes no body"
        : `contentType must be one of ${declared.join(", ")}, not ${JSON.stringify(mediaType)}`,
    );
  }
  const { codec } = wire;
  const sent = codec === undefined ? body : encodedValue(codec, body, "the body");
  return written(wire, sent, typeFor(mediaType, parsed));
}

/**
 * Gives the type that a body is sent as.
 *
 * @param own the type that the body itself tells
 * @param usual what bodies of its kind are usually sent as
 */
type TypeOf = (usual: string, own?: string) => string;

/** What is named counts for all bodies; of a range a type that is in it. */
function typeFor(mediaType: string, { type, subtype }: MediaType): TypeOf {
  if (subtype !== "*") return () => mediaType;
  return (usual, own = "") => {
    const fitting = own === "" ? [usual, "text/plain", "application/octet-stream"] : [own];
    const found = fitting.find((each) => type === "*" || parseMediaType(each)?.type === type);
    if (found !== undefined) return found;
    throw new Unsendable(
      own === ""
        ? `the body must tell which type of ${mediaType} it is: a Blob has a type`
        : `the body must be ${mediaType}, and its Blob says ${JSON.stringify(own)}`,
    );
  };
}

function written(wire: BodyWire, body: unknown, typeOf: TypeOf): RequestBody {
  const memory = (content: string, type: string): RequestBody => ({
    content,
    contentType: typeOf(type),
    once: false,
  });
  if (body instanceof ReadableStream)
    return { content: body, contentType: typeOf("application/octet-stream"), once: true };
  switch (wire.kind) {
    case "json":
      return memory(jsonText(body), "application/json");
    case "text":
      return memory(textOf(body), "text/plain");
    case "form":
      return memory(
        body instanceof URLSearchParams ? String(body) : formText(members(body), wire.encoding),
        "application/x-www-form-urlencoded",
      );
    case "multipart": {
      if (body instanceof FormData) return { content: body, contentType: undefined, once: false };
      const blob = multipartBlob(members(body), wire.encoding);
      // `form-data` is what the parts are written as, whichever multipart type is declared.
      return { content: blob, contentType: blob.type, once: false };
    }
    case "bytes":
      return bytesBody(body, typeOf);
  }
}

function bytesBody(body: unknown, typeOf: TypeOf): RequestBody {
  const usual = "application/octet-stream";
  if (typeof body === "string") return { content: body, contentType: typeOf(usual), once: false };
  if (!isBytes(body)) {
    throw new Unsendable(
      "the body must be a Blob, an ArrayBuffer or a view of one, a ReadableStream or a string",
    );
  }
  const own = body instanceof Blob ? body.type : undefined;
  return { content: bytesPart(body), contentType: typeOf(usual, own), once: false };
}

function members(body: unknown): object {
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw new Unsendable("the body of a form must be an object");
}

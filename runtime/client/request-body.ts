/** The body of a request, by the media type that the contract declares for it. */
import type { BodyWire, OperationWire } from "../wire/operation.ts";
import { matchMediaType, parseMediaType } from "../wire/media-type.ts";
import { bytesPart, isBytes } from "./bytes.ts";
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
  const contentType = parsed.subtype === "*" ? undefined : mediaType;
  return written(wire, body, contentType);
}

function written(wire: BodyWire, body: unknown, contentType: string | undefined): RequestBody {
  const memory = (content: string, type: string): RequestBody => ({
    content,
    contentType: contentType ?? type,
    once: false,
  });
  if (body instanceof ReadableStream) {
    return { content: body, contentType: contentType ?? "application/octet-stream", once: true };
  }
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
      return bytesBody(body, contentType);
  }
}

function bytesBody(body: unknown, contentType: string | undefined): RequestBody {
  const fallback = contentType ?? "application/octet-stream";
  if (typeof body === "string") return { content: body, contentType: fallback, once: false };
  if (!isBytes(body)) {
    throw new Unsendable(
      "the body must be a Blob, an ArrayBuffer or a view of one, a ReadableStream or a string",
    );
  }
  const own = body instanceof Blob && body.type !== "" ? body.type : undefined;
  return { content: bytesPart(body), contentType: contentType ?? own ?? fallback, once: false };
}

function members(body: unknown): object {
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw new Unsendable("the body of a form must be an object");
}

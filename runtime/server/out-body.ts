/** Bodies on their way out, whatever people hand in. */
import type { BodyKind } from "../wire/operation.ts";
import { mapped } from "./iterate.ts";
import type { JsonOut } from "./json-out.ts";
import { isRecord } from "./own.ts";

/** A body that can be sent, and what it is called. */
export interface OutBody {
  readonly contentType: string;
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>;
}

/** Bytes as a whole or as a stream. */
export async function streamOf(body: unknown): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  if (isAsyncIterable(body)) return chunksOf(body);
  throw new Error("A handler's answer is neither bytes nor a stream of bytes.");
}

/** Whether a body of that kind can be made of what a handler gave. */
export function fits(kind: BodyKind, body: unknown): boolean {
  if (kind === "json") return true;
  if (kind === "text") return typeof body === "string" || isAsyncIterable(body);
  if (kind === "form") return isRecord(body) || body instanceof URLSearchParams;
  if (kind === "multipart") return body instanceof FormData;
  if (ArrayBuffer.isView(body) || body instanceof ArrayBuffer) return true;
  return body instanceof Blob || isAsyncIterable(body);
}

/** A text or bytes are sent as they are, anything else as JSON. */
export function plainBody(body: unknown, json: JsonOut): OutBody {
  if (typeof body === "string") return { contentType: "text/plain; charset=utf-8", body };
  if (body instanceof Uint8Array) return { contentType: "application/octet-stream", body };
  return { contentType: json.contentType, body: json.text(body) };
}

/** `application/x-www-form-urlencoded`; a property with several values is repeated. */
export function formText(body: unknown): string {
  if (body instanceof URLSearchParams) return body.toString();
  if (!isRecord(body)) throw new Error("A form answer is an object or a URLSearchParams.");
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    if (value === undefined || value === null) continue;
    for (const item of Array.isArray(value) ? value : [value])
      pairs.append(name, typeof item === "object" ? JSON.stringify(item) : String(item));
  }
  return pairs.toString();
}

export const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

function chunksOf(source: AsyncIterable<unknown>): AsyncIterable<Uint8Array> {
  const text = new TextEncoder();
  return mapped(source, (chunk) => {
    if (chunk instanceof Uint8Array) return chunk;
    if (typeof chunk === "string") return text.encode(chunk);
    throw new Error("A stream of bytes gave something else.");
  });
}

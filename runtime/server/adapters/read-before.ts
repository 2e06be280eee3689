/** Bodies that somebody in front of the server has read: what can be had of them. */
import { isJson, parseMediaType } from "../../wire/media-type.ts";
import { BodyWasRead } from "../body-was-read.ts";
import type { RawRequest } from "../request-view.ts";

/**
 * The bytes of a body that a parser in front has read. Bytes and texts are taken as they are; the
 * value of a JSON body is written as JSON again, so that it goes through the same checks as any.
 * What such a parser has lost on the way (duplicate names, numbers beyond a double) stays lost.
 *
 * @returns undefined when there are more than `limit` bytes
 * @throws for a form, whose value does not tell what was sent, and when nothing was kept
 */
export async function readBefore(
  body: unknown,
  request: RawRequest,
  limit: number,
): Promise<Uint8Array | undefined> {
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(textOf(body, request));
  return bytes.length > limit ? undefined : bytes;
}

function textOf(body: unknown, request: RawRequest): string {
  const mediaType = parseMediaType(request.header("content-type") ?? "");
  if (body !== undefined && mediaType !== undefined && isJson(mediaType))
    return JSON.stringify(body);
  if (typeof body === "string") return body;
  throw new BodyWasRead();
}

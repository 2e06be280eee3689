/**
 * Requests that a foreign page makes a browser send: the cookie goes with them, and nothing else that
 * the page would have to know.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { RawRequest } from "specwright-runtime/server";
import { cookieOf, tokenPlaces } from "./token.ts";

const harmless: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

/**
 * Whether a request changes something on the word of the cookie alone. It does not when the token stands
 * in the header or the query too, when any Bearer token is there, and when `X-CSRF-TOKEN` says the same
 * as the cookie `csrf_token`, which only a page of the service's own can read.
 */
export function isForged(request: RawRequest): boolean {
  const cookie = tokenPlaces.cookie(request);
  if (cookie === undefined || cookie === "" || harmless.has(request.method)) return false;
  if (isSame(tokenPlaces.header(request), cookie)) return false;
  if (isSame(tokenPlaces.query(request), cookie)) return false;
  if (tokenPlaces.bearer(request) !== undefined) return false;
  return !isSame(request.header("x-csrf-token"), cookieOf(request, "csrf_token"));
}

/** Takes the same time whatever the texts are. Empty and absent ones are never the same. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || one === "" || other === undefined || other === "") return false;
  return timingSafeEqual(digest(one), digest(other));
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

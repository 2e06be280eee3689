/**
 * Redirects that take no credential along. `fetch` itself drops Authorization and Cookie on the way to
 * another origin but sends every other header there, an API key too.
 */
import { discard } from "./discard.ts";
import { NetworkError } from "./errors.ts";
import type { Send } from "./middleware.ts";

/** Headers that `fetch` may be trusted with: they are no secrets, or it drops them itself. */
const harmless = new Set([
  "accept",
  "accept-language",
  "authorization",
  "content-language",
  "content-type",
  "cookie",
  "user-agent",
]);

/** Headers that go along to another origin. */
const portable = ["accept", "accept-language", "content-language", "content-type"];
const redirects = new Set([301, 302, 303, 307, 308]);
const mostHops = 20;

/**
 * Follows redirects by hand where a header of the request must not cross origins.
 *
 * @param light the body is small enough to keep a copy of, for a 307 or 308
 * @param shown a URL as an error may show it
 */
export function following(send: Send, light: boolean, shown: (url: string) => string): Send {
  return async (first) => {
    if ([...first.headers.keys()].every((name) => harmless.has(name))) return send(first);
    let request = new Request(first, { redirect: "manual" });
    for (let hop = 0; ; hop++) {
      const place = { method: request.method, url: shown(request.url) };
      const refused = (why: string): NetworkError =>
        new NetworkError(`${place.method} ${place.url} was redirected ${why}`, place);
      const spare = light ? request.clone() : undefined;
      const response = await send(request);
      if (response.type === "opaqueredirect") {
        throw refused(
          'to where cannot be seen, and its headers may not go to another origin: set `init: { redirect: "follow" }` to allow it',
        );
      }
      const location = response.headers.get("location");
      if (!redirects.has(response.status) || location === null) return response;
      if (!URL.canParse(location, request.url)) throw refused("to no URL");
      if (hop === mostHops) throw refused(`more than ${mostHops} times`);
      await discard(response);
      const next = nextRequest(request, spare, response.status, new URL(location, request.url));
      if (next === undefined) throw refused("with a body that is too large to be kept for it");
      request = next;
    }
  };
}

/** As the Fetch standard says (section 4.4, HTTP-redirect fetch); undefined when the body is needed again and gone. */
function nextRequest(
  request: Request,
  spare: Request | undefined,
  status: number,
  url: URL,
): Request | undefined {
  const headers = new Headers(request.headers);
  const crosses = url.origin !== new URL(request.url).origin;
  if (crosses) {
    for (const name of request.headers.keys()) if (!portable.includes(name)) headers.delete(name);
  }
  const toGet =
    (status === 303 && request.method !== "GET" && request.method !== "HEAD") ||
    ((status === 301 || status === 302) && request.method === "POST");
  const init = { headers, redirect: "manual", signal: request.signal } as const;
  if (toGet) {
    for (const name of ["content-type", "content-language", "content-encoding"])
      headers.delete(name);
    return new Request(url, { ...init, method: "GET" });
  }
  if (request.bodyUsed) {
    if (spare === undefined) return undefined;
    return new Request(new Request(url, spare), init);
  }
  return new Request(url, { ...init, method: request.method });
}

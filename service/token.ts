/** A session token: where it stands in a request, and what it looks like. */
import { type RawRequest, splitTarget } from "specwright-runtime/server";

export const tokenName = "coder_session_token";

/** The places of a token, in the order in which they are looked at. */
export const tokenPlaces = {
  cookie: (request: RawRequest) => cookieOf(request, tokenName),
  query: (request: RawRequest) => queryOf(request, tokenName),
  header: (request: RawRequest) => request.header("coder-session-token"),
  bearer: bearerOf,
  accessToken: (request: RawRequest) => queryOf(request, "access_token"),
};

/** The first token that is not empty. */
export function tokenOf(request: RawRequest): string | undefined {
  for (const place of Object.values(tokenPlaces)) {
    const token = place(request);
    if (token !== undefined && token !== "") return token;
  }
  return undefined;
}

/** A token in its parts; `fault` says what no token looks like. */
export type Parts =
  | { readonly id: string; readonly secret: string; readonly fault?: undefined }
  | { readonly fault: string };

const idLength = 10;
const secretLength = 22;

export function partsOf(token: string): Parts {
  const parts = token.split("-");
  const [id = "", secret = ""] = parts;
  if (parts.length !== 2)
    return {
      fault: `Invalid API key format: incorrect amount of API key parts, expected 2 got ${String(parts.length)}`,
    };
  if (Buffer.byteLength(id) !== idLength)
    return { fault: `invalid API key ID length, expected 10 got ${String(Buffer.byteLength(id))}` };
  if (Buffer.byteLength(secret) !== secretLength)
    return {
      fault: `invalid API key secret length, expected 22 got ${String(Buffer.byteLength(secret))}`,
    };
  return { id, secret };
}

/** The first cookie of a name: browsers send that of the most specific path first (RFC 6265, section 5.4). */
export function cookieOf(request: RawRequest, name: string): string | undefined {
  for (const pair of (request.header("cookie") ?? "").split(";")) {
    const equals = pair.indexOf("=");
    if (equals !== -1 && pair.slice(0, equals).trim() === name)
      return pair.slice(equals + 1).trim();
  }
  return undefined;
}

const queryOf = (request: RawRequest, name: string): string | undefined =>
  new URLSearchParams(splitTarget(request.target).query).get(name) ?? undefined;

function bearerOf(request: RawRequest): string | undefined {
  const value = request.header("authorization") ?? "";
  return value.slice(0, 7).toLowerCase() === "bearer " ? value.slice(7).trim() : undefined;
}

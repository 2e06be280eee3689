/** Which credentials a request carries, and where. */
import type { SecuritySchemeWire, SecurityWire } from "../wire/operation.ts";
import type { ClientContract, ClientOperation } from "./contract.ts";
import type { CredentialRequest } from "./options.ts";
import type { Pair } from "./styled.ts";
import { encoded, memberOf, Unsendable } from "./value-text.ts";

/** Credentials in their places. The query's are percent-encoded. */
export interface PlacedCredentials {
  readonly headers: readonly Pair[];
  readonly query: readonly Pair[];
  readonly cookies: readonly Pair[];
}

export const noCredentials: PlacedCredentials = { headers: [], query: [], cookies: [] };

/** Where a scheme's credential stands; `nowhere` is mutual TLS, which the connection itself proves. */
export type CredentialPlace = "header" | "query" | "cookie" | "nowhere";

export const placeOf = (scheme: SecuritySchemeWire): CredentialPlace => {
  if (scheme.type === "apiKey") return scheme.in;
  return scheme.type === "mutualTLS" ? "nowhere" : "header";
};

export const securityOf = (contract: ClientContract, operation: ClientOperation): SecurityWire =>
  operation.security ?? contract.security;

/** Asks for a scheme's credential, once a request. */
export type Ask = (scheme: string, scopes: readonly string[]) => Promise<unknown>;

export function asking(credentials: object | undefined, operation: ClientOperation): Ask {
  const asked = new Map<string, Promise<unknown>>();
  return (scheme, scopes) => {
    const known = asked.get(scheme);
    if (known !== undefined) return known;
    const answer = credentialOf(memberOf(credentials, scheme), {
      scheme,
      scopes,
      operationId: operation.id,
    });
    asked.set(scheme, answer);
    return answer;
  };
}

async function credentialOf(given: unknown, request: CredentialRequest): Promise<unknown> {
  const value: unknown =
    typeof given === "function" ? await Reflect.apply(given, undefined, [request]) : given;
  return value === null || value === "" ? undefined : value;
}

/**
 * Places the first alternative, in the document's order, whose schemes all have a credential.
 * `{}` comes last whatever its place: who has a credential wants to be known.
 *
 * @param places where credentials can be sent; alternatives that need another place are passed over
 */
export async function credentialsFor(
  contract: ClientContract,
  operation: ClientOperation,
  ask: Ask,
  places: readonly CredentialPlace[] = ["header", "query", "cookie", "nowhere"],
): Promise<PlacedCredentials | undefined> {
  for (const alternative of securityOf(contract, operation)) {
    const placed = await placedAlternative(contract, alternative, ask, places);
    if (placed !== undefined) return placed;
  }
  return undefined;
}

async function placedAlternative(
  contract: ClientContract,
  alternative: SecurityWire[number],
  ask: Ask,
  places: readonly CredentialPlace[],
): Promise<PlacedCredentials | undefined> {
  const placed = { headers: [] as Pair[], query: [] as Pair[], cookies: [] as Pair[] };
  let any = false;
  for (const [name, scopes] of Object.entries(alternative)) {
    const scheme = Object.hasOwn(contract.securitySchemes, name)
      ? contract.securitySchemes[name]
      : undefined;
    if (scheme === undefined || !places.includes(placeOf(scheme))) return undefined;
    if (scheme.type === "mutualTLS") continue;
    const credential = await ask(name, scopes);
    if (credential === undefined) return undefined;
    any = true;
    if (scheme.type !== "apiKey") {
      placed.headers.push(["authorization", authorization(name, scheme, credential)]);
    } else if (scheme.in === "header") {
      placed.headers.push([scheme.name, secretText(name, credential)]);
    } else if (scheme.in === "query") {
      placed.query.push([encoded(scheme.name), encoded(secretText(name, credential))]);
    } else {
      placed.cookies.push([scheme.name, cookieText(name, credential)]);
    }
  }
  return any ? placed : undefined;
}

function authorization(
  name: string,
  scheme: Exclude<SecuritySchemeWire, { type: "apiKey" }>,
  credential: unknown,
): string {
  const kind = scheme.type === "http" ? scheme.scheme.toLowerCase() : "bearer";
  if (kind === "basic") return `Basic ${basicText(name, credential)}`;
  const text = secretText(name, credential);
  return kind === "bearer"
    ? `Bearer ${text}`
    : `${scheme.type === "http" ? scheme.scheme : kind} ${text}`;
}

function basicText(name: string, credential: unknown): string {
  const user = typeof credential === "object" && credential !== null ? credential : undefined;
  const username = memberOf(user, "username");
  const password = memberOf(user, "password");
  if (typeof username !== "string" || typeof password !== "string") {
    throw new Unsendable(`the credential of \`${name}\` needs a username and a password`);
  }
  if (username.includes(":")) {
    throw new Unsendable(`the username of \`${name}\` must hold no colon (RFC 7617, section 2)`);
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function secretText(name: string, credential: unknown): string {
  if (typeof credential === "string") return credential;
  throw new Unsendable(`the credential of \`${name}\` must be a string`);
}

/** Sent as it is: most servers do not decode a session cookie (RFC 6265, section 4.1.1). */
function cookieText(name: string, credential: unknown): string {
  const text = secretText(name, credential);
  if (/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/.test(text)) return text;
  throw new Unsendable(`the credential of \`${name}\` holds characters that no cookie may hold`);
}

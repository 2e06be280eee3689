/** Who asks: credentials out of a request, and the handlers that check them (OpenAPI 3.1.1, section 4.8.30). */
import type { SecuritySchemeWire } from "../wire/operation.ts";
import type { ServerContract, ServerOperation } from "./contract.ts";
import { utf8Decoded } from "./decode/json.ts";
import { queryDecoded } from "./decode/percent.ts";
import { type Pairs, parseCookies } from "./decode/query-pairs.ts";
import type { OperationInfo } from "./handler.ts";
import { type Callable, memberOf } from "./member.ts";
import { ownOf } from "./own.ts";
import { Refusal } from "./refusal.ts";
import type { RawRequest, RequestView } from "./request-view.ts";

/** What a security handler gets beside the credential. */
export interface SecurityRequest {
  /** The scheme's name in the contract. */
  readonly scheme: string;
  /** What the operation asks of the credential: scopes of OAuth2 and OpenID Connect, else roles. */
  readonly scopes: readonly string[];
  readonly operation: OperationInfo;
  readonly request: RawRequest;
  readonly signal: AbortSignal;
}

/** What HTTP Basic (RFC 7617) carries. */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/**
 * Checks one credential.
 *
 * @typeParam Credential the token; for `http` `basic` the name and password; for `mutualTLS` the
 *   empty text: the certificate is at `request.request.source`
 * @returns the session, which handlers get as `context`. `undefined` refuses with 401; so do `null`
 *   and `false`, which a check written without types may give
 * @throws `Refusal` for any other answer, such as 403 for a missing scope
 */
export type SecurityHandler<Session, Credential = string> = (
  credential: Credential,
  request: SecurityRequest,
) => Session | undefined | Promise<Session | undefined>;

interface NeededScheme {
  readonly name: string;
  readonly wire: SecuritySchemeWire;
  readonly scopes: readonly string[];
  readonly check: Callable;
}

/** Alternatives, each the schemes that must all be satisfied; undefined when nothing is to be checked. */
export type SecurityPlan = readonly (readonly NeededScheme[])[] | undefined;

/**
 * Settles which handler checks what.
 *
 * @throws when a scheme is not declared or has no handler
 */
export function planSecurity(
  contract: ServerContract,
  operation: ServerOperation,
  handlers: object | false,
): SecurityPlan {
  if (handlers === false) return undefined;
  const alternatives = (operation.security ?? contract.security).map((requirement) =>
    Object.entries(requirement).map(([name, scopes]): NeededScheme => {
      const wire = ownOf(contract.securitySchemes, name);
      if (wire === undefined)
        throw new Error(
          `${operation.id} needs the security scheme ${name}, which the contract does not declare.`,
        );
      const check = memberOf(handlers, name);
      if (check === undefined)
        throw new Error(
          `${operation.id} needs the security scheme ${name}, which has no handler: give one as security.${name}, or say security: false to check nothing.`,
        );
      return { name, wire, scopes, check };
    }),
  );
  if (alternatives.length === 0) return undefined;
  // The empty alternative comes last, so that whoever sends a good credential is known.
  return alternatives.toSorted((a, b) => Number(a.length === 0) - Number(b.length === 0));
}

/** The names of the credentials that stand in the query. */
export function queryCredentials(plan: SecurityPlan): string[] {
  return (plan ?? []).flatMap((schemes) =>
    schemes.flatMap(({ wire }) =>
      wire.type === "apiKey" && wire.in === "query" ? [wire.name] : [],
    ),
  );
}

/**
 * Checks a request. The first alternative whose schemes are all satisfied counts; its session is
 * that of the scheme it names last.
 *
 * @throws a 401 with the challenges of all schemes when no alternative is satisfied
 */
export async function checkSecurity(
  plan: SecurityPlan,
  operation: OperationInfo,
  request: RequestView,
  pairs: Pairs,
): Promise<unknown> {
  if (plan === undefined) return undefined;
  let presented = false;
  for (const schemes of plan) {
    const credentials = schemes.map(({ wire }) => credentialOf(wire, request, pairs));
    if (credentials.includes(undefined)) continue;
    if (schemes.length > 0) presented = true;
    let session: unknown;
    let satisfied = true;
    for (const [index, { name, scopes, check }] of schemes.entries()) {
      session = await check(credentials[index], {
        scheme: name,
        scopes,
        operation,
        request,
        get signal() {
          return request.signal;
        },
      } satisfies SecurityRequest);
      satisfied = session !== undefined && session !== null && session !== false;
      if (!satisfied) break;
    }
    if (satisfied) return session;
  }
  const challenges = [...new Set(plan.flat().flatMap(({ wire }) => challengeOf(wire, presented)))];
  throw new Refusal(401, {
    message: presented ? "The credentials are not accepted." : "Credentials are needed.",
    ...(challenges.length === 0 ? {} : { headers: { "WWW-Authenticate": challenges } }),
  });
}

/** The credential of a scheme; undefined when none came or it is malformed. An empty one is none. */
function credentialOf(
  wire: SecuritySchemeWire,
  request: RawRequest,
  pairs: Pairs,
): string | BasicCredential | undefined {
  switch (wire.type) {
    case "apiKey":
      return apiKey(wire, request, pairs) || undefined;
    case "http": {
      const scheme = wire.scheme.toLowerCase();
      const text = authorization(request, scheme);
      return scheme === "basic" ? basicCredential(text) : text;
    }
    case "mutualTLS":
      return "";
    default:
      return authorization(request, "bearer");
  }
}

function apiKey(
  wire: Extract<SecuritySchemeWire, { type: "apiKey" }>,
  request: RawRequest,
  pairs: Pairs,
): string | undefined {
  if (wire.in === "header") return request.header(wire.name.toLowerCase());
  if (wire.in === "query") {
    const values = pairs.values.get(wire.name) ?? [];
    return values.length === 1 ? queryDecoded(values[0]!) : undefined;
  }
  // Browsers send the cookie of the most specific path first (RFC 6265, section 5.4).
  return parseCookies(request.header("cookie")).values.get(wire.name)?.[0];
}

/** What follows the scheme's name in Authorization (RFC 9110, section 11.4). */
function authorization(request: RawRequest, scheme: string): string | undefined {
  const value = request.header("authorization") ?? "";
  const space = value.indexOf(" ");
  if (space === -1 || value.slice(0, space).toLowerCase() !== scheme) return undefined;
  const text = value.slice(space + 1).trim();
  // A comma joins two Authorization lines; which of them counts is not for us to guess.
  return text === "" || (scheme === "bearer" && text.includes(",")) ? undefined : text;
}

function basicCredential(text: string | undefined): BasicCredential | undefined {
  if (text === undefined) return undefined;
  let decoded: string | undefined;
  try {
    decoded = utf8Decoded(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
  const colon = decoded?.indexOf(":") ?? -1;
  if (decoded === undefined || colon === -1) return undefined;
  return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

function challengeOf(wire: SecuritySchemeWire, presented: boolean): string[] {
  if (wire.type === "apiKey" || wire.type === "mutualTLS") return [];
  const scheme = wire.type === "http" ? wire.scheme.toLowerCase() : "bearer";
  if (scheme === "bearer") return [presented ? 'Bearer error="invalid_token"' : "Bearer"];
  if (scheme === "basic") return ['Basic realm="api", charset="UTF-8"'];
  return [wire.type === "http" ? wire.scheme : scheme];
}

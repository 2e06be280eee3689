/** One call's request: put together once, sent with the credentials of the moment. */
import type { ClientOperation } from "./contract.ts";
import type { ClientSettings } from "./connect.ts";
import { discard } from "./discard.ts";
import { NetworkError, type RequestPlace } from "./errors.ts";
import { around, functionsOf, objectsOf, type Send } from "./middleware.ts";
import type { CallInput } from "./input.ts";
import type { OperationUrl } from "./operation-url.ts";
import type { CallOptions, Middleware } from "./options.ts";
import { cookiePairs, joinedPairs, withQuery } from "./query.ts";
import { following } from "./redirect.ts";
import { requestBody } from "./request-body.ts";
import { addCookies, layHeaders, layParameters, setHeader } from "./request-headers.ts";
import { retryOptions, retrying } from "./retry.ts";
import { asking, credentialsFor, noCredentials } from "./security.ts";
import { transport } from "./transport.ts";
import { Unsendable } from "./value-text.ts";

export interface Sending {
  readonly settings: ClientSettings;
  readonly operation: ClientOperation;
  readonly input: CallInput;
  readonly options: CallOptions;
  readonly signal: AbortSignal;
  /** A URL as an error may show it. */
  readonly shown: (url: string) => string;
}

/** Sends a call, and once more with fresh credentials when the first answer is 401 and the client can refresh. */
export async function sendCall(sending: Sending, url: OperationUrl): Promise<Response> {
  const { settings, operation, input } = sending;
  const { refresher } = settings;
  const headers = await headersOf(sending);
  const body = requestBody(operation, input.body, input.contentType ?? undefined);
  if (body !== undefined && (operation.method === "GET" || operation.method === "HEAD")) {
    throw new Unsendable(`${operation.method} cannot carry a body`);
  }
  if (operation.method === "TRACE" || operation.method === "CONNECT") {
    throw new Unsendable(`fetch sends no ${operation.method}`);
  }
  if (body?.contentType !== undefined && !headers.has("content-type")) {
    setHeader(headers, "content-type", body.contentType);
  }
  const once = body?.once ?? false;
  const attempt = (): Promise<Response> => sendOnce(sending, url, headers, body?.content, once);

  const generation = refresher?.generation() ?? 0;
  const response = await attempt();
  // An operation without security, such as a login, tells by its 401 that a password is wrong.
  const secured = operation.security === undefined || operation.security.length > 0;
  if (response.status !== 401 || refresher === undefined || once || !secured) return response;
  await discard(response);
  await refresher.after(generation);
  return attempt();
}

async function headersOf({ settings, operation, input, options }: Sending): Promise<Headers> {
  const headers = new Headers();
  const accepted = new Set(
    Object.values(operation.responses).flatMap(({ content }) => Object.keys(content ?? {})),
  );
  if (accepted.size > 0) setHeader(headers, "accept", [...accepted].join(", "));
  await layHeaders(headers, settings.options.headers);
  layParameters(headers, operation.parameters ?? [], input.headers ?? undefined);
  await layHeaders(headers, options.headers);
  addCookies(
    headers,
    joinedPairs(cookiePairs(operation.parameters ?? [], input.cookies ?? undefined), "; "),
  );
  return headers;
}

async function sendOnce(
  sending: Sending,
  { base, url }: OperationUrl,
  given: Headers,
  body: BodyInit | undefined,
  once: boolean,
): Promise<Response> {
  const { settings, operation, input, options, signal, shown } = sending;
  const ask = asking(settings.options.security, operation);
  const placed = (await credentialsFor(settings.contract, operation, ask)) ?? noCredentials;
  const headers = new Headers(given);
  for (const [name, value] of placed.headers) {
    // What a caller sets by hand for one call is meant.
    if (!headers.has(name)) setHeader(headers, name, value);
  }
  addCookies(headers, joinedPairs(placed.cookies, "; "));
  const init = { ...settings.options.init, ...options.init };
  const middleware = [...(settings.options.middleware ?? []), ...(options.middleware ?? [])];
  return transport({
    method: operation.method,
    path: operation.path,
    params: { path: input.path ?? {}, query: input.query ?? {}, cookie: input.cookies ?? {} },
    baseUrl: base,
    url: withQuery(url, placed.query),
    headers,
    body,
    signal,
    middleware: objectsOf(middleware),
    init,
    fetch: chain(sending, middleware, init.redirect === undefined, body, once, shown),
  });
}

/** From the outside in: middleware functions, retries, redirects, `fetch`. */
function chain(
  { settings, options, signal }: Sending,
  middleware: readonly Middleware[],
  safe: boolean,
  body: BodyInit | undefined,
  once: boolean,
  shown: (url: string) => string,
): Send {
  const bare = plainly(options.fetch ?? settings.options.fetch, signal, shown);
  const light = body === undefined || typeof body === "string";
  const followed = safe ? following(bare, light, shown) : bare;
  const retry = retryOptions(options.retry ?? settings.options.retry);
  return around(functionsOf(middleware), retrying(followed, retry, once, signal), once);
}

/** `fetch`, with its one TypeError for everything told apart from an abort. */
function plainly(
  given: CallOptions["fetch"],
  signal: AbortSignal,
  shown: (url: string) => string,
): Send {
  return async (request) => {
    const place: RequestPlace = { method: request.method, url: shown(request.url) };
    const unanswered = (options?: ErrorOptions): NetworkError =>
      new NetworkError(`${place.method} ${place.url} got no answer`, place, options);
    let response: Response;
    try {
      // Looked up now, so that a global that was replaced meanwhile is the one that is used.
      response = await (given === undefined ? globalThis.fetch(request) : given(request));
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      throw unanswered({ cause });
    }
    // Service workers and mocks answer so when there is no network.
    if (response.type === "error") throw unanswered();
    return response;
  };
}

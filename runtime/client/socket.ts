/** Opens the WebSocket of a stream, with credentials where this runtime can send them. */
import type { ClientSettings } from "./connect.ts";
import type { ClientStream } from "./contract.ts";
import { type Inbox, inboxOf } from "./inbox.ts";
import type { CallInput } from "./input.ts";
import { operationUrl } from "./operation-url.ts";
import type { SocketLike, StreamOptions, WebSocketConstructor } from "./options.ts";
import { cookiePairs, joinedPairs, withQuery } from "./query.ts";
import { addCookies, layHeaders, layParameters, setHeader } from "./request-headers.ts";
import {
  type Ask,
  asking,
  credentialsFor,
  noCredentials,
  placeOf,
  type PlacedCredentials,
  securityOf,
} from "./security.ts";
import type { Pair } from "./styled.ts";
import { encoded, textOf, Unsendable } from "./value-text.ts";

export const backlogOf = ({ backlog }: StreamOptions): number => backlog ?? 10_000;

export interface StreamRequest {
  readonly settings: ClientSettings;
  readonly operation: ClientStream;
  readonly input: CallInput;
  readonly options: StreamOptions;
}

/**
 * The stream's URL without credentials, as http(s).
 *
 * @param resumeAt where to go on; undefined at the first connection, when the input's own counts
 */
export function streamUrl(
  { settings, operation, input, options }: StreamRequest,
  resumeAt: unknown,
): string {
  const { when, resume } = operation.stream;
  const query = new Map(Object.entries(input.query ?? {}));
  query.delete(when.query);
  const added: Pair[] = [[encoded(when.query), "true"]];
  if (resume !== undefined && resumeAt !== undefined) {
    query.delete(resume.query);
    added.push([encoded(resume.query), encoded(textOf(resumeAt))]);
  }
  const asked = { ...input, query: Object.fromEntries(query) };
  return withQuery(operationUrl(settings, operation, asked, options.baseUrl).url, added);
}

/**
 * @param url of `streamUrl`
 * @returns the inbox rather than the socket: a connection may fail before any promise resolves, so that
 *   whoever listens later waits for ever
 */
export async function openSocket(
  request: StreamRequest,
  url: string,
  signal: AbortSignal,
): Promise<Inbox> {
  const { settings, operation, options } = request;
  const limits = {
    backlog: backlogOf(options),
    timeout: options.timeout ?? settings.options.timeout,
  };
  // Looked up at each connection, as `fetch` is at each call.
  const WebSocket: WebSocketConstructor | undefined =
    options.WebSocket ?? settings.options.WebSocket ?? globalThis.WebSocket;
  if (WebSocket === undefined)
    throw new Unsendable("there is no WebSocket here: give the option `WebSocket`");
  const ask = asking(settings.options.security, operation);
  const placed = await credentialsFor(settings.contract, operation, ask);
  const headers = await headersOf(request, placed ?? noCredentials);
  const at = (pairs: readonly Pair[]): string => withQuery(url, pairs).replace(/^http/i, "ws");
  const fields = Object.fromEntries(headers);
  if (Object.keys(fields).length > 0) {
    signal.throwIfAborted();
    const socket = openWithHeaders(WebSocket, at(placed?.query ?? []), fields);
    if (socket !== undefined) return inboxOf(socket, limits, signal);
  }
  const query = await headerless(request, ask, placed);
  signal.throwIfAborted();
  return inboxOf(new WebSocket(at(query)), limits, signal);
}

/** Undefined where a WebSocket takes no headers: it takes the object for the name of a subprotocol, and refuses it. */
function openWithHeaders(
  WebSocket: WebSocketConstructor,
  url: string,
  headers: Readonly<Record<string, string>>,
): SocketLike | undefined {
  try {
    const socket: SocketLike = Reflect.construct(WebSocket, [url, { headers }]);
    return socket;
  } catch (error) {
    if (error instanceof Error && error.name === "SyntaxError") return undefined;
    throw error;
  }
}

/** What the query carries where headers cannot be set. A cookie the browser sends by itself. */
async function headerless(
  { settings: { contract }, operation, input }: StreamRequest,
  ask: Ask,
  placed: PlacedCredentials | undefined,
): Promise<readonly Pair[]> {
  refuseHeaders(operation, input);
  if (placed === undefined || (placed.headers.length === 0 && placed.cookies.length === 0)) {
    return placed?.query ?? [];
  }
  const able =
    (await credentialsFor(contract, operation, ask, ["query", "nowhere"])) ??
    (await credentialsFor(contract, operation, ask, ["query", "cookie", "nowhere"]));
  if (able === undefined) {
    const schemes = securityOf(contract, operation)
      .flatMap((alternative) => Object.keys(alternative))
      .filter((name) => contract.securitySchemes[name]?.type === "apiKey")
      .filter((name) => placeOf(contract.securitySchemes[name]!) === "query");
    throw new Unsendable(
      `this WebSocket takes no headers, and no credential was given for a scheme in the query or a cookie${
        schemes.length === 0 ? "" : `: give that of \`${schemes.join("` or `")}\``
      }`,
    );
  }
  return able.query;
}

function refuseHeaders(operation: ClientStream, input: CallInput): void {
  const probe = new Headers();
  layParameters(probe, operation.parameters ?? [], input.headers ?? undefined);
  for (const [name] of probe) {
    throw new Unsendable(
      `this WebSocket takes no headers, so that parameter \`${name}\` cannot be sent`,
    );
  }
}

async function headersOf(
  { settings, operation, input, options }: StreamRequest,
  placed: PlacedCredentials,
): Promise<Headers> {
  const headers = new Headers();
  const parameters = operation.parameters ?? [];
  await layHeaders(headers, settings.options.headers);
  layParameters(headers, parameters, input.headers ?? undefined);
  await layHeaders(headers, options.headers);
  for (const [name, value] of placed.headers) {
    if (!headers.has(name)) setHeader(headers, name, value);
  }
  const cookies = [...cookiePairs(parameters, input.cookies ?? undefined), ...placed.cookies];
  addCookies(headers, joinedPairs(cookies, "; "));
  return headers;
}

/** What a client, a call and a stream can be told. */
import type { ObjectMiddleware } from "./transport.ts";
import type { AnswerValidators } from "./validate.ts";

/** What a credential function is told about the request that needs it. */
export interface CredentialRequest {
  /** The security scheme's name in the document. */
  readonly scheme: string;
  /** The scopes that the operation needs. */
  readonly scopes: readonly string[];
  readonly operationId: string;
}

/**
 * A credential: its value, or a function that gives it and is asked at each request. Undefined means
 * that there is none, so that another alternative of the operation's security is looked for.
 */
export type Credential<Value = string> =
  | Value
  | undefined
  | ((request: CredentialRequest) => Value | undefined | Promise<Value | undefined>);

export interface BasicUser {
  readonly username: string;
  readonly password: string;
}

/** The credential of an `http` scheme `basic` (RFC 7617), sent as UTF-8. */
export type BasicCredential = Credential<BasicUser>;

/** `null` takes away a header that is set elsewhere; undefined leaves it as it is. */
export type HeaderValue = string | number | boolean | null | undefined;

/** Headers by name, whatever the case of its letters; or a function that gives them, asked once a call. */
export type HeadersOption<Name extends string = string> =
  Readonly<Record<Name, HeaderValue>> | Headers | (() => HeadersOption | Promise<HeadersOption>);

/**
 * Stands around each request. `next` sends it on and may be called again, with the same request too:
 * its body is sent anew, unless it is a stream.
 */
export type FetchMiddleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
) => Promise<Response>;

/** A function around each request, or an object as openapi-fetch has them (`onRequest`, `onResponse`, `onError`). */
export type Middleware = FetchMiddleware | ObjectMiddleware;

/** When a request is sent again. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included. Default: 3. */
  readonly attempts?: number | undefined;
  /** The milliseconds to wait before attempt 2, 3, …, unless the answer says `Retry-After`. Default: up to 0.25 s, doubled each time, at random. */
  readonly backoff?: ((attempt: number) => number) | undefined;
  /** Default: 408, 429, 502, 503, 504. A connection that fails is tried again too. */
  readonly statuses?: readonly number[] | undefined;
  /** Default: the safe methods (RFC 9110, section 9.2.1): GET, HEAD, OPTIONS, QUERY. Any other is sent once unless named here. */
  readonly methods?: readonly string[] | undefined;
  /** An answer that asks for a longer wait (in milliseconds) is given as it is. Default: 60,000. */
  readonly maxDelay?: number | undefined;
}

/** What is handed on to `fetch` as it is, as far as this platform's types know it: Node's lack `priority`. */
export type FetchInit = Pick<
  RequestInit,
  Extract<
    keyof RequestInit,
    | "cache"
    | "credentials"
    | "integrity"
    | "keepalive"
    | "mode"
    | "priority"
    | "redirect"
    | "referrer"
    | "referrerPolicy"
  >
>;

/** What one call can be told; what it is not told, the client's own options say. */
export interface CallOptions {
  /** Where the API is. It replaces every server of the document. Default: the document's first server. */
  readonly baseUrl?: string | undefined;
  /** Sent with the request. A call's headers are laid over its parameters, those over the client's. */
  readonly headers?: HeadersOption | undefined;
  /** Ends the call; its reason is thrown as it is. A call's and the client's both count. */
  readonly signal?: AbortSignal | undefined;
  /**
   * In milliseconds, for the whole call: retries and the reading of the body included, unless that is a
   * stream of items, which may last. Default: none.
   */
  readonly timeout?: number | undefined;
  /** Default: `false`, nothing is sent twice. A number is the number of attempts. */
  readonly retry?: RetryOptions | number | boolean | undefined;
  /** Default: the global `fetch` of the moment when the request is sent. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** The client's stand around the call's; objects stand around functions. */
  readonly middleware?: readonly Middleware[] | undefined;
  /**
   * Handed on to `fetch`. Without `redirect`, redirects are followed, but to another origin no header
   * goes along save those that describe the body and what is accepted. Where redirects cannot be seen
   * (browsers), a request with headers that `fetch` would not drop by itself is not redirected at all.
   */
  readonly init?: FetchInit | undefined;
}

/**
 * What a client is told.
 *
 * @typeParam Credentials the credentials that the contract knows, by scheme name
 * @typeParam Variables the variables of the contract's servers
 * @typeParam Given the names of the headers that every call sends
 */
export interface ClientOptions<
  Credentials = object,
  Variables = object,
  Given extends string = string,
> extends Omit<CallOptions, "headers"> {
  readonly headers?: HeadersOption<Given> | undefined;
  /** Fills the variables of the document's server; their defaults fill the rest. */
  readonly serverVariables?: Variables | undefined;
  /**
   * Credentials by scheme name. Each request carries one alternative of its operation's security: the
   * first, in the document's order, whose schemes all have a credential. None has: nothing is sent.
   */
  readonly security?: Credentials | undefined;
  /**
   * Called when an answer is 401, once for all calls under way; each of them is then sent once more with
   * its credentials asked for again. What it throws, they throw. It must not call, with this same client,
   * an operation that needs security.
   */
  readonly refresh?: (() => Promise<void> | void) | undefined;
  /**
   * Holds every declared answer to the contract: give it `answerValidators` of the emitted validators.ts.
   * A body that is not as declared rejects with a `ValidationError`, and so does an item of a stream of
   * items. Texts that an extensible enum does not list are as declared. Default: nothing is held to it.
   */
  readonly validate?: AnswerValidators | undefined;
  /** Default: the global `WebSocket` of the moment when a stream connects. */
  readonly WebSocket?: WebSocketConstructor | undefined;
}

/** What a stream needs of a WebSocket: the browsers' own, Node's and that of the package `ws` have it. */
export interface SocketLike {
  binaryType: string;
  addEventListener(
    type: "open" | "message" | "close" | "error",
    listener: (event: object) => void,
  ): void;
  close(code?: number, reason?: string): void;
}

/** A WebSocket's constructor. Where it takes headers, it takes them as `{ headers }` in the second place. */
export type WebSocketConstructor = new (url: string, protocols?: string | string[]) => SocketLike;

/** What one stream can be told. */
export interface StreamOptions {
  readonly baseUrl?: string | undefined;
  /** Sent with the handshake where headers can be set, which browsers do not allow. */
  readonly headers?: HeadersOption | undefined;
  /** Ends the stream; its reason is thrown as it is. */
  readonly signal?: AbortSignal | undefined;
  readonly WebSocket?: WebSocketConstructor | undefined;
  /**
   * In milliseconds, for each connection to open; one that does not counts as broken. An open stream may
   * last. Default: the client's `timeout`.
   */
  readonly timeout?: number | undefined;
  /** How a connection that breaks is made again. */
  readonly reconnect?: ReconnectOptions | undefined;
  /**
   * How many received values may wait for a slow reader. Default: 10,000. With more, a stream that can
   * resume hangs up and goes on when they are read; one that cannot throws a `StreamError`.
   */
  readonly backlog?: number | undefined;
}

export interface ReconnectOptions {
  /** How often in a row without a value received in between. Default: 5. */
  readonly attempts?: number | undefined;
  /** The milliseconds to wait before the reconnection 1, 2, …. Default: up to 0.5 s, doubled each time, at random. */
  readonly backoff?: ((attempt: number) => number) | undefined;
}

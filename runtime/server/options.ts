/** What a server can be told. Every default is the safe one. */
import type { AdmitQuestion, Admission } from "./admit.ts";
import type { AnyAnswer, OperationInfo } from "./handler.ts";
import type { JsonOptions } from "./json-out.ts";
import type { Fault, Refusal } from "./refusal.ts";
import type { RawRequest } from "./request-view.ts";

/** How bodies are taken; for the whole server, or for one operation. */
export interface BodyOptions {
  /** Bytes. More is refused with 413. Default: 1,048,576 (1 MiB). */
  readonly bodyLimit?: number | undefined;
  /**
   * Bytes a second that a body must come with on average, once `bodyGrace` is over: a slower one is
   * refused with 408 and its connection closed. It holds for what comes over Node's own HTTP; a body that the
   * handler takes as a stream is exempt, as it comes no faster than it is taken. Default: 100; 0 for any.
   */
  readonly minimumBodyRate?: number | undefined;
  /** Milliseconds that a body has beside those that `minimumBodyRate` gives for its bytes. Default: 10,000. */
  readonly bodyGrace?: number | undefined;
  /**
   * A body whose Content-Type is absent, malformed or not declared is read as the first media type
   * that the operation declares, rather than refused with 415. Default: false.
   */
  readonly anyContentType?: boolean | undefined;
  /** How many parts a multipart body may have. More are refused with 413. Default: 100. */
  readonly partLimit?: number | undefined;
  /**
   * A body may come as `gzip` or `deflate` (Content-Encoding). `bodyLimit` holds before and after, and
   * beyond 64 KiB it may unfold to at most a hundred times its size. Default: false, which is 415.
   */
  readonly decompress?: boolean | undefined;
  /** Of a JSON body only the first value is read, whatever follows it. Default: false, which refuses it with 400. */
  readonly firstJsonValue?: boolean | undefined;
  /** The status of the refusal of a body that can be read, but is not as its schema says. Default: 400. */
  readonly invalidStatus?: 400 | 422 | undefined;
}

/** How one operation is served, where it differs from the whole server. */
export interface OperationOptions extends BodyOptions {
  /** As the server's own. */
  readonly deadline?: number | undefined;
}

/** What `authorize` is asked. */
export interface AuthorizeQuestion<Session> {
  readonly operation: OperationInfo;
  /** The decoded path parameters by name. */
  readonly path: Readonly<Record<string, unknown>>;
  /** What is wrong with the path; empty, unless the server says `authorizeFaulty`. */
  readonly faults: readonly Fault[];
  /** What the security handler gave. */
  readonly session: Session;
  readonly request: RawRequest;
  readonly signal: AbortSignal;
}

/** The options that do not depend on the contract's security schemes. */
export interface CommonOptions<Session = undefined> extends BodyOptions {
  /**
   * Whether what handlers answer and what streams send is held to the contract's schemas: an answer that
   * is not as declared is a 500, an item or a frame that is not ends its stream, and both are reported.
   * Default: yes, but where `NODE_ENV` is `production`.
   */
  readonly validateAnswers?: boolean | undefined;
  /**
   * Milliseconds of silence after which a stream of Server-Sent Events carries a comment, so that
   * nothing on the way takes its connection for dead. Default: 15,000; 0 or `false` for none.
   */
  readonly keepAlive?: number | false | undefined;
  /**
   * Asked as soon as the operation is found, before security and everything else: the place of a
   * rate limit, or of a check of where a request comes from. It may end the request, and give headers
   * that go with every answer to it. `undefined` lets the request go on.
   */
  readonly admit?:
    | ((
        question: AdmitQuestion,
      ) => Admission | undefined | void | Promise<Admission | undefined | void>)
    | undefined;
  /**
   * Asked after the path parameters are decoded and before anything else is. An answer, such as
   * 404 for what one may not see, ends the request; `undefined` lets it go on.
   */
  readonly authorize?:
    | ((
        question: AuthorizeQuestion<Session>,
      ) => AnyAnswer | undefined | void | Promise<AnyAnswer | undefined | void>)
    | undefined;
  /**
   * `authorize` is asked about a path with faults too, which it gets as `faults`: for a service that
   * looks at who or what a path names before it looks at the rest of it. Unless it answers, the
   * request is refused after it. Default: false, which refuses such a request before.
   */
  readonly authorizeFaulty?: boolean | undefined;
  /**
   * Shapes every refusal: 400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 501, 503, and what
   * handlers throw as `Refusal`. An object is sent as JSON, a string as plain text. The refusal's own headers (`Allow`,
   * `WWW-Authenticate`) are kept unless the answer has them too. `undefined`, the default: problem
   * details (RFC 9457) as `application/problem+json`. `operation` is undefined where the request is
   * for none. If the hook fails, the answer is a plain 500.
   */
  readonly onError?:
    | ((
        refusal: Refusal,
        request: RawRequest,
        operation: OperationInfo | undefined,
      ) => AnyAnswer | undefined | Promise<AnyAnswer | undefined>)
    | undefined;
  /**
   * Told of every exception that became a 500 or broke a stream, and of handlers beyond their
   * deadline. `request.id` is the id that the client was told. Default: `console.error`, with the request's id.
   */
  readonly onException?: ((error: unknown, request: RawRequest) => void) | undefined;
  /** What stands before every path, instead of the paths of the document's servers; several are alternatives. */
  readonly basePath?: string | readonly string[] | undefined;
  /** What becomes of query parameters that the operation does not declare. Default: `ignore`; `refuse` is 400. */
  readonly unknownQuery?: "ignore" | "refuse" | undefined;
  /** Handlers may be left out: they answer 501. Default: false, which refuses to start. */
  readonly partial?: boolean | undefined;
  /**
   * The origins, such as `https://app.example.com`, whose pages may open a stream, beside the
   * server's own. Default: none. `any` lifts the check.
   */
  readonly allowedOrigins?: readonly string[] | "any" | undefined;
  /** How JSON is written. */
  readonly json?: JsonOptions | undefined;
  /** Whether OPTIONS is answered, with 204 and `Allow`. Default: true; false is 405, as for any other method. */
  readonly answerOptions?: boolean | undefined;
  /** Sent with every answer, refusals included. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How single operations are served, by operation id. */
  readonly operations?: Readonly<Record<string, OperationOptions>> | undefined;
  /** Of a request's target, in bytes. A longer one is refused with 414. Default: 8,192. */
  readonly targetLimit?: number | undefined;
  /** How many parameters a query may have. More are refused with 400. Default: 100. */
  readonly queryLimit?: number | undefined;
  /** How many header lines a request may have, where the platform tells. More are refused with 431. Default: 100. */
  readonly headerLimit?: number | undefined;
  /**
   * Milliseconds that a handler has from its call to its answer, a stream's first byte excluded.
   * Beyond them its signal is aborted, the client gets 503 and `onException` is told. Default: none,
   * because only a service knows how long its work takes.
   */
  readonly deadline?: number | undefined;
  /**
   * Which answers carry the request's id as `X-Request-Id`: the refusals and failures, which people
   * ask about, all, or none. Default: `refusals`.
   */
  readonly requestIds?: "refusals" | "always" | "never" | undefined;
}

/**
 * How credentials are checked: a handler for each security scheme by name, or `false` to check
 * nothing at all. A scheme that an operation needs and that has no handler refuses to start.
 */
export type SecurityOption<Schemes> = [keyof Schemes] extends [never]
  ? { readonly security?: false | Schemes | undefined }
  : { readonly security: Schemes | false };

/** Which bodies handlers take as they come. */
export interface BodyStreamsOption<Streams extends string = string> {
  /**
   * The operations whose handlers take the body as it comes, from their argument `upload`, instead of
   * `body`. `bodyLimit` may then be as large as the disk. Default: none.
   */
  readonly bodyStreams?: readonly Streams[] | undefined;
}

/** All options of `createServer`. */
export type ServerOptions<
  Session = undefined,
  Schemes = object,
  Streams extends string = never,
> = CommonOptions<Session> & SecurityOption<Schemes> & BodyStreamsOption<Streams>;

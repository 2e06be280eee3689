/** What handlers get beside the decoded request, and what they answer. */
import type { ServerOperation } from "./contract.ts";
import type { RawRequest } from "./request-view.ts";
import type { Upload } from "./upload.ts";

/** Given to every handler together with `path`, `query`, `headers`, `cookies`, `body` and `contentType`. */
export interface HandlerContext<Session = undefined> {
  /** What the security handler gave; `undefined` where an operation needs no credentials and none came. */
  readonly context: Session;
  /**
   * Aborted when the peer goes away before the answer is complete, and beyond the deadline. It is made
   * when it is first asked for, so that a copy made by spreading the argument does not have it.
   */
  readonly signal: AbortSignal;
  /** The request as it came. Its `id` is what logs should carry. */
  readonly request: RawRequest;
  /**
   * The media types, as the document spells them, that a success of this operation declares and that
   * the client takes (`Accept`), the most wanted first.
   */
  readonly acceptable: readonly string[];
}

/**
 * What a handler gets whose body may come as a stream: it does where the option `bodyStreams` names the
 * operation. Nothing of such a body is read before the handler reads it, and nothing of it is validated.
 *
 * @typeParam Id the operation's
 * @typeParam Streams the operations that the option names
 */
export type BodyStreamed<Request, Id extends string, Streams extends string> = [Id] extends [
  Streams,
]
  ? StreamedRequest<Request>
  : Request;

type StreamedRequest<Request> = Request extends { readonly body?: unknown }
  ? Omit<Request, "body"> & {
      readonly body?: undefined;
      /** The body as it comes; undefined where it need not come and did not. */
      readonly upload: undefined extends Request["body"] ? Upload | undefined : Upload;
    }
  : Request;

/** A header's value; a list is written with commas (style simple), `set-cookie` as a line an item. */
export type HeaderValue = string | number | boolean | readonly (string | number | boolean)[];

/** Headers of an answer by name. `undefined` leaves one out. */
export type AnswerHeaders = Readonly<Record<string, HeaderValue | undefined>>;

/** What a body of bytes may be. A stream is sent as the peer takes it. */
export type BytesBody =
  Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * One declared answer.
 *
 * @typeParam Body `undefined` for an answer without one
 * @typeParam Headers the declared ones by lower-case name; any other may be sent too
 * @typeParam ContentType what the status declares, when it declares several; else it need not be said
 */
export type Answer<
  Status extends number,
  Body = undefined,
  ContentType extends string = never,
  Headers = AnswerHeaders,
> = { readonly status: Status } & (Record<never, never> extends Headers
  ? { readonly headers?: WithOthers<Headers> | undefined }
  : { readonly headers: WithOthers<Headers> }) &
  (undefined extends Body ? { readonly body?: Body } : { readonly body: Body }) &
  ([ContentType] extends [never]
    ? { readonly contentType?: string | undefined }
    : { readonly contentType: ContentType });

/** The declared headers and any others, which must fit beside those that are converted. */
type WithOthers<Headers> = Headers &
  (Headers extends AnswerHeaders ? AnswerHeaders : { readonly [name: string]: unknown });

/** An answer that no contract types: what `authorize` and `onError` may give. */
export interface AnyAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: AnswerHeaders | undefined;
  /** Default: of those that the status declares, the one that the client wants most, else the first. */
  readonly contentType?: string | undefined;
}

/** The operation that a request is for. */
export type OperationInfo = Pick<ServerOperation, "id" | "method" | "path">;

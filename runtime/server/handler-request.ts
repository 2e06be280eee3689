/** What a handler gets. */
import type { ReadBody } from "./body.ts";
import type { Group } from "./decode/parameters.ts";
import type { HandlerContext } from "./handler.ts";
import type { Prepared } from "./prepare.ts";
import type { Upload } from "./upload.ts";
import type { RawRequest, RequestView } from "./request-view.ts";

/**
 * A class, because one is made for every request: the signal, which most never ask for, stays unmade.
 * Values are replaced where the program has them in another form than the wire.
 */
export class HandlerRequest implements HandlerContext<unknown>, ReadBody {
  path: Group;
  query: Group;
  headers: Group;
  cookies: Group;
  body: unknown;
  readonly contentType: string | undefined;
  readonly upload: Upload | undefined;
  readonly context: unknown;
  readonly request: RawRequest;
  readonly acceptable: readonly string[];
  readonly #view: RequestView;
  readonly #expired: AbortSignal | undefined;

  /** @param expired aborted beyond the deadline, where there is one */
  constructor(
    prepared: Prepared,
    { body, contentType, upload }: ReadBody,
    request: RequestView,
    acceptable: readonly string[],
    expired?: AbortSignal,
  ) {
    this.path = prepared.path;
    this.query = prepared.query;
    this.headers = prepared.headers;
    this.cookies = prepared.cookies;
    this.body = body;
    this.contentType = contentType;
    this.upload = upload;
    this.context = prepared.session;
    this.request = request;
    this.acceptable = acceptable;
    this.#view = request;
    this.#expired = expired;
  }

  get signal(): AbortSignal {
    const { signal } = this.#view;
    return this.#expired === undefined ? signal : AbortSignal.any([signal, this.#expired]);
  }
}

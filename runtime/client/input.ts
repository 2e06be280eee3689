/** What a caller passes: the parameters by their places, and the body. */
export interface CallInput {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly headers?: object | undefined;
  readonly cookies?: object | undefined;
  readonly body?: unknown;
  /** Chooses among several media types of the body. Default: the first. */
  readonly contentType?: string | undefined;
}

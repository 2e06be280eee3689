/** What the core asks of a request and gives as an answer. An adapter translates both and decides nothing. */

/** What a handler, a hook or a security handler may see of the request as it came. */
export interface RawRequest {
  /** As sent, upper case for every method that HTTP itself defines. */
  readonly method: string;
  /** The path and query as they came, nothing decoded. It may carry a token: do not log it. */
  readonly target: string;
  /**
   * A header's value, `undefined` when it is absent. Several lines of one name are joined by `, `
   * (RFC 9110, section 5.3), those of `cookie` by `; `.
   *
   * @param name in lower case
   */
  header(name: string): string | undefined;
  /**
   * The request's id: that of the header `X-Request-Id` when it is fit for a log, else a new UUID. It is
   * made when it is first asked for, and stays.
   */
  readonly id: string;
  /** The adapter's own request (`IncomingMessage`, `Request`), for what HTTP does not say, such as a peer's address. */
  readonly source: unknown;
}

/** A request as an adapter presents it. */
export interface RequestView extends RawRequest {
  /** The path as it came, from its first `/` to the query, nothing decoded or normalised. */
  readonly path: string;
  /** What follows the first `?`, nothing decoded; empty without one. */
  readonly query: string;
  /** Aborted when the peer goes away before the answer is complete. */
  readonly signal: AbortSignal;
  /** How many header lines came, where the platform tells. */
  readonly headerCount?: number;
  /** Whether a body was sent; it may still turn out to be empty. */
  readonly hasBody: boolean;
  /**
   * Reads the whole body, once; at once, where the platform has it already.
   *
   * @param limit in bytes
   * @param pace how slowly it may come, on platforms that do not see to it themselves
   * @returns `undefined` as soon as more than `limit` bytes arrived
   * @throws `BodyWasRead` when somebody else took it, a `Refusal` when it comes too slowly, anything
   *   else when the peer goes away
   */
  read(limit: number, pace?: Pace): Uint8Array | undefined | Promise<Uint8Array | undefined>;
  /**
   * Gives the body as it comes, once, instead of `read`. Whoever stops early leaves the rest unread.
   *
   * @throws as `read` does
   */
  chunks(): AsyncIterable<Uint8Array>;
  /**
   * Decodes UTF-8 without repairing anything, where the platform has a faster way than `TextDecoder`.
   *
   * @returns undefined when the bytes are none
   */
  utf8?(bytes: Uint8Array): string | undefined;
}

/** How slowly a body may come. */
export interface Pace {
  /**
   * Calls back once fewer bytes came than the pace asks for.
   *
   * @returns what stops watching
   */
  watch(size: () => number, tooSlow: () => void): () => void;
}

/** An answer as an adapter writes it. */
export interface ResponseView {
  readonly status: number;
  /** Names and values in turn. Content-Length is the adapter's to add. */
  readonly headers: readonly string[];
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array> | undefined;
  /** The answer to HEAD: the headers that the body would have, Content-Length included, without the body. */
  readonly withoutBody?: true;
  /** The request's body was left unread: the connection cannot be used again. */
  readonly close?: true;
}

/** The two halves of a request target. A fragment, which no client may send, is cut off. */
export interface Target {
  readonly path: string;
  readonly query: string;
}

/**
 * Cuts a request target (RFC 9112, section 3.2) in origin-form or absolute-form without changing a
 * byte of it: what `URL` would normalise (`/../`, `//`) must not match another path.
 */
export function splitTarget(target: string): Target {
  let start = 0;
  if (!target.startsWith("/")) {
    const scheme = target.indexOf("://");
    if (scheme !== -1) {
      start = endOfAuthority(target, scheme + 3);
    }
  }
  const hash = target.indexOf("#", start);
  const end = hash === -1 ? target.length : hash;
  const mark = target.indexOf("?", start);
  if (mark === -1 || mark > end) return { path: target.slice(start, end) || "/", query: "" };
  return { path: target.slice(start, mark) || "/", query: target.slice(mark + 1, end) };
}

function endOfAuthority(target: string, start: number): number {
  for (let at = start; at < target.length; at++) {
    const code = target.charCodeAt(at);
    if (code === 0x2f || code === 0x3f || code === 0x23) return at;
  }
  return target.length;
}

/** A mistake in how a server is mounted, which must not look like a client's. */

/** Reported to `onException` when a parser in front has taken a body whose bytes cannot be had back; the answer is 500. */
export class BodyWasRead extends Error {
  override readonly name = "BodyWasRead";

  constructor() {
    super("The body was read before the server got it: put the server before body parsers.");
  }
}

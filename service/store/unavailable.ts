/** Says whether an error means that the database is unavailable for now, rather than that something is wrong with us. */

/** Why nothing can be read or written for now. */
export type UnavailableReason = "connection" | "read-only" | "full" | "timeout" | "pool";

/** The database cannot serve at the moment; whoever asked may ask again. */
export class UnavailableError extends Error {
  override readonly name = "UnavailableError";
  readonly reason: UnavailableReason;
  readonly retryAfterSeconds: number;

  constructor(reason: UnavailableReason, retryAfterSeconds: number, cause: unknown) {
    super(`The database is unavailable: ${said[reason]}.`, { cause });
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const said: Readonly<Record<UnavailableReason, string>> = {
  connection: "the connection to it was refused or lost",
  "read-only": "it takes no writes",
  full: "its disk is full",
  timeout: "a statement took too long",
  pool: "every connection is in use",
};

/**
 * Reads an error that a store's call threw.
 *
 * @returns what to answer with 503 and `Retry-After`, or undefined when the error is of another kind
 */
export function unavailable(error: unknown): UnavailableError | undefined {
  for (const each of causes(error)) {
    if (each instanceof UnavailableError) return each;
    const reason = reasonOf(each);
    if (reason !== undefined) return new UnavailableError(reason, retryAfter[reason], error);
  }
  return undefined;
}

const retryAfter: Readonly<Record<UnavailableReason, number>> = {
  connection: 2,
  "read-only": 10,
  full: 30,
  timeout: 2,
  pool: 1,
};

/** An error, what caused it, and so on; an error of several is read by its first. */
function* causes(error: unknown): Generator<Error> {
  const seen = new Set<unknown>();
  for (let each = error; each instanceof Error && !seen.has(each);) {
    seen.add(each);
    yield each;
    each = each instanceof AggregateError ? each.errors[0] : each.cause;
  }
}

function reasonOf(error: Error): UnavailableReason | undefined {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return reasonOfState(code) ?? reasonOfSystem.get(code) ?? reasonOfMessage(error.message);
}

/** By SQLSTATE: a class of it (the first two characters) or one of its own. */
function reasonOfState(code: string): UnavailableReason | undefined {
  if (!/^[0-9A-Z]{5}$/.test(code)) return undefined;
  const own = reasonOfOneState.get(code);
  if (own !== undefined) return own;
  // Connection exceptions; the server is shutting down or starting.
  return code.startsWith("08") || code.startsWith("57P") ? "connection" : undefined;
}

const reasonOfOneState: ReadonlyMap<string, UnavailableReason> = new Map([
  ["25006", "read-only"],
  ["53100", "full"],
  ["53200", "full"],
  ["53300", "pool"],
  ["55P03", "timeout"],
  ["57014", "timeout"],
  ["58030", "full"],
]);

const reasonOfSystem: ReadonlyMap<string, UnavailableReason> = new Map([
  ["ECONNREFUSED", "connection"],
  ["ECONNRESET", "connection"],
  ["ECONNABORTED", "connection"],
  ["EPIPE", "connection"],
  ["ENOTFOUND", "connection"],
  ["EAI_AGAIN", "connection"],
  ["EHOSTUNREACH", "connection"],
  ["ENETUNREACH", "connection"],
  ["ETIMEDOUT", "connection"],
  ["ENOENT", "connection"],
  ["ENOSPC", "full"],
]);

/** The drivers' own errors have no code, and that of a closed database is the code of much else. */
function reasonOfMessage(message: string): UnavailableReason | undefined {
  if (/is not currently accepting connections/.test(message)) return "connection";
  if (/timeout exceeded when trying to connect/i.test(message)) return "pool";
  if (/Query read timeout/i.test(message)) return "timeout";
  if (
    /Connection terminated|Client has encountered a connection error|PGlite is clos/i.test(message)
  ) {
    return "connection";
  }
  return undefined;
}

/** Every answer that is not a handler's: what was wrong, and how it is told (RFC 9457). */
import type { ParameterLocation } from "../wire/operation.ts";

/** One thing that is wrong with a request. */
export interface Fault {
  readonly in: ParameterLocation | "body";
  /** The parameter's name; in a body the property's, empty for the body as a whole. */
  readonly name: string;
  /** The rule that is broken: `required`, `type`, `duplicate`, `encoding`, `json`, `depth`, `unknown`. */
  readonly keyword: string;
  /**
   * The text as it came; of a value in JSON the text of a string, number, boolean or null. Absent
   * where there is none or it is not one text. Never shown by default.
   */
  readonly text?: string;
  /** What a value in JSON is, where `text` is not that of a string. */
  readonly type?: "number" | "boolean" | "null";
  /** For a person, without the text that came. */
  readonly message: string;
  /** Where in the value: a JSON Pointer (RFC 6901), empty for the value as a whole. */
  readonly pointer: string;
}

export interface RefusalOptions {
  /** For a person; it is shown to the client. Default: the status's own phrase. */
  readonly message?: string;
  readonly faults?: readonly Fault[];
  /** Sent with the answer, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Kept for `onException` and logs, never shown. */
  readonly cause?: unknown;
}

/**
 * Thrown by a handler, a security handler or `authorize`, it becomes the answer with this status.
 * The runtime throws the same for what it refuses itself: 400, 401, 403, 404, 405, 406, 408, 413,
 * 414, 415, 431, 500, 501, 503.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string | readonly string[]>>;

  /** @param status from 400 to 599 */
  constructor(status: number, options: RefusalOptions = {}) {
    super(
      options.message ?? phrases.get(status) ?? "Refused",
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    if (!Number.isInteger(status) || status < 400 || status > 599)
      throw new RangeError(`A refusal's status is from 400 to 599, not ${String(status)}.`);
    this.status = status;
    this.faults = options.faults ?? [];
    this.headers = options.headers ?? {};
  }
}

/** A problem document (RFC 9457, section 3): the default shape of every refusal. */
export interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  /** Absent where it would only repeat the title. */
  readonly detail?: string;
  /** What is wrong, all at once; absent when the refusal is about the request as a whole. */
  readonly errors?: readonly {
    readonly in: Fault["in"];
    readonly name: string;
    readonly keyword: string;
    readonly detail: string;
    readonly pointer: string;
  }[];
}

/** The problem document of a refusal. It repeats no text of the request. */
export function problemOf(refusal: Refusal): Problem {
  const title = phrases.get(refusal.status) ?? "Refused";
  return {
    type: "about:blank",
    title,
    status: refusal.status,
    ...(refusal.message === title ? {} : { detail: refusal.message }),
    ...(refusal.faults.length === 0
      ? {}
      : {
          errors: refusal.faults.map((fault) => ({
            in: fault.in,
            name: fault.name,
            keyword: fault.keyword,
            detail: fault.message,
            pointer: fault.pointer,
          })),
        }),
  };
}

/** The phrases of RFC 9110, section 15. */
const phrases: ReadonlyMap<number, string> = new Map([
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [402, "Payment Required"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [406, "Not Acceptable"],
  [408, "Request Timeout"],
  [409, "Conflict"],
  [410, "Gone"],
  [411, "Length Required"],
  [412, "Precondition Failed"],
  [413, "Content Too Large"],
  [414, "URI Too Long"],
  [415, "Unsupported Media Type"],
  [422, "Unprocessable Content"],
  [426, "Upgrade Required"],
  [428, "Precondition Required"],
  [429, "Too Many Requests"],
  [431, "Request Header Fields Too Large"],
  [500, "Internal Server Error"],
  [501, "Not Implemented"],
  [502, "Bad Gateway"],
  [503, "Service Unavailable"],
  [504, "Gateway Timeout"],
  [505, "HTTP Version Not Supported"],
]);

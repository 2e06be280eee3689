/** What a call or a stream can fail with. Each error tells its kind by its class and by `name`. */
import type { Fault } from "../validation/faults.ts";

/** The request that an error speaks of. */
export interface RequestPlace {
  /** Upper case. */
  readonly method: string;
  /** Without user name and password, and with every credential in the query blotted out. */
  readonly url: string;
}

/** The answer that an error speaks of. */
export interface ResponsePlace extends RequestPlace {
  readonly response: Response;
}

/** The base of every error that this client makes. An abort is none: the signal's own reason is thrown. */
export class ClientError extends Error {
  override readonly name: string = "ClientError";
  readonly method: string;
  readonly url: string;

  constructor(message: string, place: RequestPlace, options?: ErrorOptions) {
    super(message, options);
    this.method = place.method;
    this.url = place.url;
  }
}

/** A call that cannot be sent as it is: a missing path parameter, a value no header may carry, no server. */
export class RequestError extends ClientError {
  override readonly name: string = "RequestError";
}

/** A value that cannot be sent is found where method and URL are not known: here it gets its place. */
export function requestError({ message, cause }: Error, place: RequestPlace): RequestError {
  return new RequestError(
    `${place.method} ${place.url}: ${message}`,
    place,
    cause === undefined ? undefined : { cause },
  );
}

/** No whole answer came: no connection, a broken one, or a redirect that is not followed. `cause` tells why. */
export class NetworkError extends ClientError {
  override readonly name: string = "NetworkError";
}

/** The call took longer than its option `timeout`. */
export class TimeoutError extends ClientError {
  override readonly name: string = "TimeoutError";
  /** In milliseconds. */
  readonly timeout: number;

  constructor(timeout: number, place: RequestPlace) {
    super(`${place.method} ${place.url} took longer than ${timeout} ms`, place);
    this.timeout = timeout;
  }
}

/** A declared answer that is no success, thrown by `orThrow()` alone. */
export class ApiError<Body = unknown> extends ClientError {
  override readonly name: string = "ApiError";
  readonly status: number;
  /** The answer's body, read as its status declares. */
  readonly body: Body;
  /** As in the result: lower-case name to value. */
  declare readonly headers: Readonly<Record<string, unknown>>;
  declare readonly response: Response;

  constructor(
    status: number,
    body: Body,
    headers: Readonly<Record<string, unknown>>,
    place: ResponsePlace,
  ) {
    const told = messageIn(body);
    super(
      `${place.method} ${place.url} answered ${status}${told === "" ? "" : `: ${told}`}`,
      place,
    );
    this.status = status;
    this.body = body;
    hide(this, "headers", headers);
    hide(this, "response", place.response);
  }
}

/** A status that the contract does not declare. */
export class UnexpectedStatusError extends ClientError {
  override readonly name: string = "UnexpectedStatusError";
  readonly status: number;
  /** The answer's body as text. */
  readonly text: string;
  declare readonly response: Response;

  constructor(status: number, text: string, place: ResponsePlace) {
    super(
      `${place.method} ${place.url} answered ${status}, which the contract does not declare`,
      place,
    );
    this.status = status;
    this.text = text;
    hide(this, "response", place.response);
  }
}

/** A body that is not what its status declares, such as JSON that breaks off; or such an item or value of a stream. */
export class DecodeError extends ClientError {
  override readonly name: string = "DecodeError";
  /** 101 for a value of a stream over a WebSocket. */
  readonly status: number;
  /** What arrived. */
  readonly text: string;
  /** Absent for a value of a stream over a WebSocket. */
  declare readonly response?: Response;

  constructor(
    message: string,
    status: number,
    text: string,
    place: RequestPlace & { readonly response?: Response },
    options?: ErrorOptions,
  ) {
    super(`${place.method} ${place.url}: ${message}`, place, options);
    this.status = status;
    this.text = text;
    if (place.response !== undefined) hide(this, "response", place.response);
  }
}

/** A body, or an item of one, that breaks the contract's schema: only with the client's option `validate`. */
export class ValidationError extends ClientError {
  override readonly name: string = "ValidationError";
  readonly status: number;
  /** Everything that is wrong, up to a limit. */
  readonly faults: readonly Fault[];
  declare readonly response: Response;

  constructor(what: "body" | "item", faults: readonly Fault[], place: ResponsePlace) {
    const { status } = place.response;
    const told = faults
      .slice(0, 5)
      .map(({ pointer, message }) => `${pointer === "" ? "it" : pointer} ${message}`);
    super(
      `${place.method} ${place.url}: the ${what} of the answer ${status} is not as declared: ${told.join("; ")}`,
      place,
    );
    this.status = status;
    this.faults = faults;
    hide(this, "response", place.response);
  }
}

/** A stream that ended by a close code which is neither the end (1000) nor mended by connecting again. */
export class StreamError extends ClientError {
  override readonly name: string = "StreamError";
  /** The close code (RFC 6455, section 7.4); 1006 when the connection broke or never came about. */
  readonly code: number;
  /** What the server said with it; may be empty. */
  readonly reason: string;

  constructor(
    message: string,
    code: number,
    reason: string,
    place: RequestPlace,
    options?: ErrorOptions,
  ) {
    super(`${place.method} ${place.url}: ${message}`, place, options);
    this.code = code;
    this.reason = reason;
  }
}

/**
 * A Response shows its URL when it is printed, and with it a credential that stands in the query; headers
 * may set a session cookie. They stay reachable, but no logger walks into them.
 */
function hide(error: Error, name: "headers" | "response", value: object): void {
  Object.defineProperty(error, name, { value, configurable: true });
}

/** The sentence of an error body, by the names that APIs and RFC 9457 use. */
function messageIn(body: unknown): string {
  if (typeof body === "string") return shortened(body);
  if (typeof body !== "object" || body === null) return "";
  for (const name of ["message", "detail", "title", "error"]) {
    const told: unknown = Reflect.get(body, name);
    if (typeof told === "string" && told !== "") return shortened(told);
  }
  return "";
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

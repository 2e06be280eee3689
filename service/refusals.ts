/** The hook `onError`: every refusal of the server in the words of the API. */
import type {
  AnyAnswer,
  CommonOptions,
  OperationInfo,
  RawRequest,
  Refusal,
} from "specwright-runtime/server";
import { type Authenticate, nobody } from "./authentication.ts";
import { challengeOf } from "./challenge.ts";
import { bodyRefusal } from "./refusals/body.ts";
import { pathRefusal } from "./refusals/path.ts";
import { queryRefusal } from "./refusals/query.ts";
import { type Said, said } from "./wire/response.ts";

export interface RefusalOptions {
  readonly authenticate: Authenticate;
  /** Where the service is reached, without a slash at the end. */
  readonly accessUrl: () => string;
  /** Of a body, in bytes. */
  readonly bodyLimit: number;
  /** Seconds to the next try, where what was thrown says that the database cannot answer now. */
  readonly retryAfter: (error: unknown) => number | undefined;
}

type Answer = AnyAnswer & { readonly body?: Said };

/** Makes the hook. */
export const refusals =
  (options: RefusalOptions): NonNullable<CommonOptions["onError"]> =>
  (refusal, request, operation) => {
    switch (refusal.status) {
      case 400:
        return { status: 400, body: invalid(refusal, operation) };
      case 401:
        return unauthorized(request, options);
      case 403:
        return { status: 403, body: wrongOrigin(request) };
      case 404:
        return { status: 404, body: said("Route not found.") };
      case 405:
        return { status: 405 };
      case 413:
        return { status: 413, body: tooLarge(options) };
      case 415:
        return { status: 415, body: undecodable(request) };
      case 500:
        return failedBy(refusal.cause, options);
      case 503:
        return unavailable(5);
      default:
        return { status: refusal.status, body: said(refusal.message) };
    }
  };

function invalid({ faults, message }: Refusal, operation: OperationInfo | undefined): Said {
  const [first] = faults;
  if (first === undefined || operation === undefined) return said(message);
  if (first.in === "path") return pathRefusal(first);
  if (first.in === "query") return queryRefusal(operation, faults);
  return bodyRefusal(faults);
}

async function unauthorized(
  request: RawRequest,
  { authenticate, accessUrl }: RefusalOptions,
): Promise<Answer> {
  const { denied = nobody } = await authenticate(request);
  return {
    status: 401,
    body: said(denied.message, denied.detail),
    headers: { "WWW-Authenticate": challengeOf(denied, accessUrl()) },
  };
}

const wrongOrigin = (request: RawRequest): Said =>
  said(
    "WebSocket connections from this origin are not allowed.",
    `Origin "${request.header("origin") ?? ""}" is not that of "${request.header("host") ?? ""}".`,
  );

const tooLarge = ({ bodyLimit }: RefusalOptions): Said =>
  said("Request body is too large.", `The limit is ${String(bodyLimit)} bytes.`);

const undecodable = (request: RawRequest): Said =>
  said(
    "Request body cannot be decoded.",
    `Content-Encoding "${request.header("content-encoding") ?? ""}" is not supported.`,
  );

function failedBy(cause: unknown, { retryAfter }: RefusalOptions): Answer {
  const seconds = retryAfter(cause);
  if (seconds !== undefined) return unavailable(seconds);
  return { status: 500, body: said("An internal server error occurred.") };
}

const unavailable = (seconds: number): Answer => ({
  status: 503,
  body: said("The service is temporarily unavailable.", "A later try may succeed."),
  headers: { "Retry-After": seconds },
});

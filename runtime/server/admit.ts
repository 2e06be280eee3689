/** What a server asks of a request before anything else: a rate limit, a check of where it comes from. */
import { writeUntyped } from "./answer.ts";
import type { Core } from "./core.ts";
import type { AnswerHeaders, AnyAnswer, OperationInfo } from "./handler.ts";
import { headerLines } from "./out-headers.ts";
import type { Found } from "./prepare.ts";
import type { RawRequest, RequestView, ResponseView } from "./request-view.ts";

/** What `admit` is asked. */
export interface AdmitQuestion {
  readonly operation: OperationInfo;
  readonly request: RawRequest;
  readonly signal: AbortSignal;
}

/** What `admit` says of a request. */
export interface Admission {
  /** Sent with whatever the request is answered, refusals and the handshake of a stream included. */
  readonly headers?: AnswerHeaders | undefined;
  /** Ends the request. It is held to no contract: an object is sent as JSON, a string as plain text. */
  readonly answer?: AnyAnswer | undefined;
}

/** An admission as it goes out. */
interface Admitted {
  /** Names and values in turn. */
  readonly lines: readonly string[];
  readonly answer: ResponseView | undefined;
}

/**
 * Asks the hook.
 *
 * @throws what the hook throws, and for a header that HTTP cannot carry
 */
export async function admitted(
  core: Core,
  { plan: { operation } }: Found,
  request: RequestView,
): Promise<Admitted> {
  const admission = await core.options.admit?.({
    operation,
    request,
    get signal() {
      return request.signal;
    },
  });
  if (admission === undefined) return everyone;
  const { headers, answer } = admission;
  return {
    lines: headers === undefined ? [] : headerLines(headers, [], []),
    answer: answer === undefined ? undefined : writeUntyped(answer, core),
  };
}

/** Where nobody is asked. */
export const everyone: Admitted = { lines: [], answer: undefined };

/** Adds an admission's headers to an answer; those of the answer itself win. */
export function withLines(response: ResponseView, lines: readonly string[]): ResponseView {
  if (lines.length === 0) return response;
  const { headers } = response;
  const own = new Set(headers.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase()));
  const added = lines.filter((_, at) => !own.has(lines[at - (at % 2)]!.toLowerCase()));
  return { ...response, headers: [...headers, ...added] };
}

/** From whatever went wrong to an answer that tells nothing of the inside. */
import { writeUntyped } from "./answer.ts";
import { type Core, operationAt } from "./core.ts";
import type { OperationInfo } from "./handler.ts";
import type { CommonOptions } from "./options.ts";
import { Refusal, problemOf } from "./refusal.ts";
import type { RawRequest, RequestView, ResponseView } from "./request-view.ts";

/** Tells the hook, or the console, of an exception. A hook that fails is no reason to fail a request. */
export function report(
  error: unknown,
  request: RawRequest,
  { onException = toConsole }: Pick<CommonOptions, "onException">,
): void {
  try {
    onException(error, request);
  } catch (failure) {
    toConsole(failure, request);
  }
}

/** Where a server tells of what no hook takes. */
function toConsole(error: unknown, { id }: RawRequest): void {
  // oxlint-disable-next-line no-console -- the documented default
  console.error(`request ${id}:`, error);
}

/** Answers a refusal as `onError` shapes it, an exception as a 500 that is reported. Never throws. */
export async function refuse(
  core: Core,
  request: RequestView,
  error: unknown,
): Promise<ResponseView> {
  const { options } = core;
  if (!(error instanceof Refusal) && !isAbort(error, request)) report(error, request, options);
  const refusal = error instanceof Refusal ? error : new Refusal(500, { cause: error });
  try {
    const answer = (await options.onError?.(refusal, request, operationOf(core, request))) ?? {
      status: refusal.status,
      body: problemOf(refusal),
      contentType: "application/problem+json",
    };
    const own = options.requestIds === "never" ? {} : { "X-Request-Id": request.id };
    const given = answer.headers ?? {};
    const headers = { ...keptHeaders({ ...own, ...refusal.headers }, given), ...given };
    const written = writeUntyped({ ...answer, headers }, core);
    // The rest of a body that was too large or too slow is still on its way.
    const isLeft = refusal.status === 413 || refusal.status === 408;
    return isLeft ? { ...written, close: true } : written;
  } catch (failure) {
    report(failure, request, options);
    return writeUntyped({ status: 500, body: "Internal Server Error" }, { ...core, always: [] });
  }
}

/** Found again rather than carried along: only what is refused pays for it. */
function operationOf(core: Core, request: RequestView): OperationInfo | undefined {
  const match = core.find(request.path);
  return match === undefined ? undefined : operationAt(match, request)?.operation.operation;
}

/** The server's and the refusal's own headers, but for those that the hook gives, whatever their letter case. */
function keptHeaders(own: Refusal["headers"], given: object): Refusal["headers"] {
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(own).filter(([name]) => !names.has(name.toLowerCase())));
}

/** A handler that stops because the peer went away did what it was asked to. */
function isAbort(error: unknown, { signal }: RequestView): boolean {
  if (!signal.aborted) return false;
  return error === signal.reason || (error instanceof Error && error.name === "AbortError");
}

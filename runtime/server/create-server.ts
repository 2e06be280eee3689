/** A server: a contract, the handlers that fulfil it, and how the two meet. */
import { fetchHandler } from "./adapters/fetch.ts";
import type { ServerContract } from "./contract.ts";
import type { Core } from "./core.ts";
import { jsonOut } from "./json-out.ts";
import { limitsOf } from "./limits.ts";
import type { BodyStreamsOption, CommonOptions } from "./options.ts";
import { headerLines } from "./out-headers.ts";
import { planOperations } from "./plan.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refuse.ts";
import { isProduction } from "./production.ts";
import type { RequestView, ResponseView } from "./request-view.ts";
import { type OpenStream, handle, isStream, open } from "./respond.ts";
import { makeRouter } from "./router.ts";

/** What `createServer` gives: a function from request to answer, and what adapters build on. */
export interface Server {
  /**
   * Answers a Web standard request. It never rejects and needs no `this`. A stream is answered 426:
   * `fetch` cannot upgrade.
   */
  readonly fetch: (request: Request) => Promise<Response>;
  /** For adapters: answers a request. Never rejects. */
  readonly handle: (request: RequestView) => Promise<ResponseView>;
  /** For adapters: the answer to a request that the adapter itself refuses, shaped as every refusal. Never rejects. */
  readonly refuse: (request: RequestView, refusal: Refusal) => Promise<ResponseView>;
  /** For adapters: whether an operation stands at this path (nothing of it decoded), whatever its method. */
  readonly hasPath: (path: string) => boolean;
  /** For adapters: whether the contract has streams. */
  readonly hasStreams: boolean;
  /** For adapters: whether a WebSocket handshake for this target asks for a stream. */
  readonly isStream: (request: Pick<RequestView, "method" | "path" | "query">) => boolean;
  /** For adapters: opens the stream that a handshake asks for, or gives the answer that refuses it. Never rejects. */
  readonly open: (request: RequestView) => Promise<ResponseView | OpenStream>;
}

/** What the runtime itself needs of the options; emitted code types the security handlers. */
export type RuntimeOptions<Session> = CommonOptions<Session> &
  BodyStreamsOption & { readonly security?: object | false | undefined };

/**
 * Makes a server. Emitted code calls it with its contract and gives it its types.
 *
 * @param handlers an object or an instance of a class with a method for each operation, by its id
 * @throws for a missing handler (unless `partial`), a needed security scheme without a handler
 *   (unless `security: false`), a header that HTTP cannot carry, and a `keepAlive` that is no time
 */
export function createServer<Session = undefined>(
  contract: ServerContract,
  handlers: object,
  options: RuntimeOptions<Session>,
): Server {
  const always = headerLines(options.headers, [], []);
  const validateAnswers = options.validateAnswers ?? !isProduction();
  const keepAlive = keepAliveOf(options);
  const json = jsonOut(options.json ?? {});
  const plans = planOperations(contract, handlers, options, {
    always,
    validateAnswers,
    keepAlive,
    json,
  });
  const { basePath } = options;
  const bases = typeof basePath === "string" ? [basePath] : (basePath ?? contract.basePaths);
  const core: Core = {
    find: makeRouter(plans, bases),
    options: sessionless(options),
    limits: limitsOf(options),
    validateAnswers,
    always,
    json,
  };
  const serve = (request: RequestView): Promise<ResponseView> => handle(core, request);
  return {
    fetch: fetchHandler(serve),
    handle: serve,
    refuse: (request, refusal) => refuse(core, request, refusal),
    hasPath: (path) => core.find(path) !== undefined,
    hasStreams: plans.some(({ streamSwitch }) => streamSwitch !== undefined),
    isStream: (request) => isStream(core, request),
    open: (request) => open(core, request),
  };
}

/** Beyond this, `setTimeout` would fire at once. */
const longest = 2 ** 31 - 1;

function keepAliveOf({ keepAlive = 15_000 }: Pick<CommonOptions, "keepAlive">): number {
  const milliseconds = keepAlive === false ? 0 : keepAlive;
  if (milliseconds >= 0 && milliseconds <= longest) return milliseconds;
  throw new RangeError(
    `options.keepAlive is from 0 to ${String(longest)} milliseconds, not ${String(keepAlive)}.`,
  );
}

/**
 * The core passes a session from the security handlers to `authorize` and to handlers without
 * looking at it. That all of them speak of one `Session` is what the emitted types hold people to.
 */
function sessionless<Session>({
  authorize,
  ...others
}: CommonOptions<Session>): CommonOptions<unknown> {
  if (authorize === undefined) return others;
  return {
    ...others,
    authorize: (question) => {
      const { operation, path, faults, request } = question;
      return authorize({
        operation,
        path,
        faults,
        session: question.session as Session,
        request,
        get signal() {
          return question.signal;
        },
      });
    },
  };
}

/** The server of the contract, with everything that it is asked on the way to a handler. */
import { type SecurityHandlers, createServer } from "../generated/server.ts";
import { Refusal, type SecurityHandler, type Server } from "specwright-runtime/server";
import { accessTo } from "./access.ts";
import { admission } from "./admission.ts";
import { findApiKey } from "./api-keys.ts";
import { type Authenticate, type Session, authentication, once } from "./authentication.ts";
import { handlersFor } from "./handlers/index.ts";
import type { Logger } from "./observe/log.ts";
import type { Metrics } from "./observe/metrics.ts";
import type { RequestObserver } from "./observe/requests.ts";
import { type RateLimitOptions, rateLimit } from "./rate-limit.ts";
import { refusals } from "./refusals.ts";
import { sessionWatch } from "./session-watch.ts";
import type { Store } from "./store/store.ts";
import { unavailable } from "./store/unavailable.ts";
import { json } from "./wire/json.ts";

export interface ApiOptions {
  readonly store: Store;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly requests: RequestObserver;
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the service is reached, without a slash at the end. */
  readonly accessUrl: () => string;
  readonly rateLimit?: RateLimitOptions | undefined;
  /** Whether the process has too much to do for another request. */
  readonly isOverloaded: () => boolean;
  readonly validateAnswers?: boolean | undefined;
  /** Milliseconds between two looks at the session behind a stream. */
  readonly sessionCheck: number;
  /** Whether builds may be asked to log more. */
  readonly debugLogs: boolean;
}

const bodyLimit = 1_048_576;

/** Makes the server of a process that answers requests. */
export function apiServer(options: ApiOptions): Server {
  const { store, metrics, debugLogs, requests } = options;
  const anew = authentication((id) => findApiKey(store, id));
  const authenticate = once(anew);
  const watchSession = sessionWatch(anew, options.sessionCheck);
  const access = accessTo(store);
  const admit = admission({ authenticate, limit: rateLimit(options.rateLimit) });
  return createServer<Session>(handlersFor({ store, access, metrics, debugLogs, watchSession }), {
    ...common(options, authenticate),
    security: securityOf(authenticate),
    authorize: access.authorize,
    authorizeFaulty: true,
    admit(question) {
      requests.admitted(question);
      // Before anything is asked of the database.
      if (options.isOverloaded()) throw new Refusal(503);
      return admit(question);
    },
    bodyLimit,
    // Clients of this API send bodies under any type, and some send more than one value.
    operations: { createWorkspaceBuild: { anyContentType: true, firstJsonValue: true } },
  });
}

/** Makes the server of a process that runs jobs alone: every operation is 501. */
export function workerServer(options: ApiOptions): Server {
  const nobody: Authenticate = () => Promise.resolve({ denied: { message: "" } });
  return createServer<Session>({}, { ...common(options, nobody), security: false, partial: true });
}

function common(
  { headers, log, validateAnswers, accessUrl }: ApiOptions,
  authenticate: Authenticate,
) {
  return {
    headers: { ...headers },
    requestIds: "always" as const,
    json,
    answerOptions: false,
    validateAnswers,
    onError: refusals({
      authenticate,
      accessUrl,
      bodyLimit,
      retryAfter: (error) => unavailable(error)?.retryAfterSeconds,
    }),
    onException(err: unknown, { id }: { readonly id: string }) {
      if (unavailable(err) === undefined) log.error({ err, id }, "exception");
      else log.warn({ err, id }, "the database is unavailable");
    },
  };
}

/** Whichever place the server found a token in, the first one that is not empty counts. */
function securityOf(authenticate: Authenticate): SecurityHandlers<Session> {
  const check: SecurityHandler<Session> = async (_credential, { request }) =>
    (await authenticate(request)).session;
  return {
    coderSessionToken: check,
    coderSessionCookie: check,
    coderSessionQuery: check,
    bearer: check,
    accessTokenQuery: check,
  };
}

/** What is asked of a request before who sends it counts: that no page forged it, and that there are not too many. */
import type { IncomingMessage } from "node:http";
import {
  type Admission,
  type AdmitQuestion,
  type RawRequest,
  splitTarget,
} from "specwright-runtime/server";
import type { Authenticate, Authenticated } from "./authentication.ts";
import { isForged } from "./csrf.ts";
import type { Verdict } from "./rate-limit.ts";

export interface AdmissionOptions {
  readonly authenticate: Authenticate;
  /** The limit of each user, or address, at each path of each operation. */
  readonly limit: (key: string) => Verdict;
}

/** Makes the hook `admit` of the server. */
export const admission =
  ({ authenticate, limit }: AdmissionOptions) =>
  async ({ operation, request }: AdmitQuestion): Promise<Admission | undefined> => {
    if (isForged(request)) return { answer: forged };
    const asking = await authenticate(request);
    if (isExempt(asking, request)) return undefined;
    const who = asking.session?.userId ?? addressOf(request);
    const verdict = limit(`${who} ${operation.id} ${splitTarget(request.target).path}`);
    return admitted(verdict);
  };

const forged = {
  status: 400,
  body: "This request needs a CSRF token: send the value of the cookie csrf_token as X-CSRF-TOKEN.\n",
};

const isExempt = ({ session }: Authenticated, request: RawRequest): boolean =>
  session?.role === "owner" && request.header("x-coder-bypass-ratelimit") === "true";

/** A peer that is gone has no address; its requests count together. */
const addressOf = ({ source }: RawRequest): string =>
  (source as IncomingMessage).socket.remoteAddress ?? "unknown";

function admitted({ isAllowed, limit, remaining, reset }: Verdict): Admission {
  const headers = {
    "X-RateLimit-Limit": limit,
    "X-RateLimit-Remaining": remaining,
    "X-RateLimit-Reset": Math.ceil((Date.now() + reset) / 1_000),
  };
  if (isAllowed) return { headers };
  const message = `You've been rate limited for sending more than ${String(limit)} requests in 1m0s.`;
  return {
    headers: { ...headers, "Retry-After": Math.ceil(reset / 1_000) },
    answer: { status: 429, body: { message } },
  };
}

/** The order in which a request is read: security, path, authorize, query, headers, cookies. */
import {
  type Group,
  decodeCookies,
  decodeHeaders,
  decodePath,
  decodeQuery,
} from "./decode/parameters.ts";
import { jsonDepth } from "./decode/json.ts";
import { type Pairs, parsePairs } from "./decode/query-pairs.ts";
import type { AnyAnswer, OperationInfo } from "./handler.ts";
import type { AuthorizeQuestion, CommonOptions } from "./options.ts";
import type { OperationPlan } from "./plan.ts";
import { type Fault, Refusal } from "./refusal.ts";
import type { RequestView } from "./request-view.ts";
import { checkSecurity } from "./security.ts";
import { inspectGroup } from "./validate.ts";

/** A request that may go on to its handler, all but its body decoded. */
export interface Prepared {
  readonly path: Group;
  readonly query: Group;
  readonly headers: Group;
  readonly cookies: Group;
  readonly session: unknown;
}

/** What a route found. */
export interface Found {
  readonly plan: OperationPlan;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

export type PrepareOptions = Pick<
  CommonOptions<unknown>,
  "authorize" | "authorizeFaulty" | "unknownQuery"
>;

/**
 * Reads everything but the body; at once, where nobody has to be asked.
 *
 * @returns `answer` when `authorize` gave one
 * @throws a refusal: 401 from security, 400 with all faults of the path, then 400 with all faults of
 *   query, headers and cookies together
 */
export function prepare(
  found: Found,
  request: RequestView,
  options: PrepareOptions,
): Prepared | Promise<Prepared | Authorized> {
  const pairs = parsePairs(request.query);
  if (found.plan.security !== undefined || options.authorize !== undefined)
    return asked(found, request, pairs, options);
  return decoded(found, request, pairs, options, pathOf(found), undefined);
}

/** What `authorize` answered instead of the handler. */
export interface Authorized {
  readonly answer: AnyAnswer;
}

async function asked(
  found: Found,
  request: RequestView,
  pairs: Pairs,
  options: PrepareOptions,
): Promise<Prepared | Authorized> {
  const operation: OperationInfo = found.plan.operation;
  const session = await checkSecurity(found.plan.security, operation, request, pairs);
  const faults: Fault[] = [];
  const path = pathWith(found, faults);
  if (faults.length > 0 && options.authorizeFaulty !== true) throw refusedPath(faults);
  if (options.authorize !== undefined) {
    const question: AuthorizeQuestion<unknown> = {
      operation,
      path,
      faults,
      session,
      request,
      get signal() {
        return request.signal;
      },
    };
    const answer = await options.authorize(question);
    if (answer !== undefined) return { answer };
  }
  if (faults.length > 0) throw refusedPath(faults);
  return decoded(found, request, pairs, options, path, session);
}

function pathOf(found: Found): Group {
  const faults: Fault[] = [];
  const path = pathWith(found, faults);
  if (faults.length > 0) throw refusedPath(faults);
  return path;
}

function pathWith({ plan, names, values }: Found, faults: Fault[]): Group {
  const path = decodePath(plan.parameters, names, values, jsonDepth, faults);
  if (faults.length === 0) inspectGroup(plan.validated.path, path, faults);
  return path;
}

const refusedPath = (faults: readonly Fault[]): Refusal =>
  refused(faults, "The path is not as declared.");

function decoded(
  { plan: { parameters, validated } }: Found,
  request: RequestView,
  pairs: Pairs,
  { unknownQuery }: PrepareOptions,
  path: Group,
  session: unknown,
): Prepared {
  const faults: Fault[] = [];
  const rules = { refuseUnknown: unknownQuery === "refuse", depth: jsonDepth };
  const query = decodeQuery(parameters, pairs, rules, faults);
  const headers = decodeHeaders(parameters, request, jsonDepth, faults);
  const cookies = decodeCookies(parameters, request, jsonDepth, faults);
  inspectGroup(validated.query, query, faults);
  inspectGroup(validated.header, headers, faults);
  inspectGroup(validated.cookie, cookies, faults);
  if (faults.length > 0) throw refused(faults, "The parameters are not as declared.");
  return { path, query, headers, cookies, session };
}

const refused = (faults: readonly Fault[], message: string): Refusal =>
  new Refusal(400, { message, faults });

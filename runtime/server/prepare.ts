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
import type { CommonOptions } from "./options.ts";
import type { OperationPlan } from "./plan.ts";
import { type Fault, Refusal } from "./refusal.ts";
import type { RequestView } from "./request-view.ts";
import { checkSecurity } from "./security.ts";

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

export type PrepareOptions = Pick<CommonOptions<unknown>, "authorize" | "unknownQuery">;

/**
 * Reads everything but the body.
 *
 * @returns `answer` when `authorize` gave one
 * @throws a refusal: 401 from security, 400 with all faults of the path, then 400 with all faults of
 *   query, headers and cookies together
 */
export async function prepare(
  { plan, names, values }: Found,
  request: RequestView,
  options: PrepareOptions,
): Promise<Prepared | { readonly answer: AnyAnswer }> {
  const pairs = parsePairs(request.query);
  const info: OperationInfo = plan.operation;
  const session = await checkSecurity(plan.security, info, request, pairs);
  const faults: Fault[] = [];
  const path = decodePath(plan.parameters, names, values, jsonDepth, faults);
  refuseAll(faults, "The path is not as declared.");
  if (options.authorize !== undefined) {
    const { signal } = request;
    const answer = await options.authorize({ operation: info, path, session, request, signal });
    if (answer !== undefined) return { answer };
  }
  const query = queryOf(plan, pairs, options, faults);
  const headers = decodeHeaders(plan.parameters, request, jsonDepth, faults);
  const cookies = decodeCookies(plan.parameters, request, jsonDepth, faults);
  refuseAll(faults, "The parameters are not as declared.");
  return { path, query, headers, cookies, session };
}

function queryOf(
  plan: OperationPlan,
  pairs: Pairs,
  { unknownQuery }: PrepareOptions,
  faults: Fault[],
): Group {
  const rules = { refuseUnknown: unknownQuery === "refuse", depth: jsonDepth };
  return decodeQuery(plan.parameters, pairs, rules, faults);
}

function refuseAll(faults: readonly Fault[], message: string): void {
  if (faults.length > 0) throw new Refusal(400, { message, faults: [...faults] });
}

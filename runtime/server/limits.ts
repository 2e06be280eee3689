/** How much of a request is looked at, before anything of it is decoded. */
import type { CommonOptions } from "./options.ts";
import { Refusal } from "./refusal.ts";
import type { RequestView } from "./request-view.ts";

export interface Limits {
  readonly target: number;
  readonly queryPairs: number;
  readonly headers: number;
}

export const limitsOf = (
  options: Pick<CommonOptions, "targetLimit" | "queryLimit" | "headerLimit">,
): Limits => ({
  target: options.targetLimit ?? 8_192,
  queryPairs: options.queryLimit ?? 100,
  headers: options.headerLimit ?? 100,
});

/** @throws a refusal: 414 for the target, 431 for the headers, 400 for the pairs of the query */
export function refuseBeyond(limits: Limits, request: RequestView): void {
  const { target, query, headerCount = 0 } = request;
  if (target.length > limits.target)
    throw new Refusal(414, {
      message: `The target must not be longer than ${String(limits.target)} bytes.`,
    });
  if (headerCount > limits.headers)
    throw new Refusal(431, {
      message: `There must not be more than ${String(limits.headers)} headers.`,
    });
  if (query.length >= limits.queryPairs && hasMorePairs(query, limits.queryPairs))
    throw new Refusal(400, {
      message: `The query must not have more than ${String(limits.queryPairs)} parameters.`,
    });
}

function hasMorePairs(query: string, limit: number): boolean {
  let pairs = 1;
  for (let at = query.indexOf("&"); at !== -1 && pairs <= limit; at = query.indexOf("&", at + 1))
    pairs++;
  return pairs > limit;
}

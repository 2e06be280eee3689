/** What a started server is made of, and how a request finds its operation in it. */
import type { JsonOut } from "./json-out.ts";
import type { Limits } from "./limits.ts";
import type { CommonOptions } from "./options.ts";
import type { OperationPlan } from "./plan.ts";
import type { RequestView } from "./request-view.ts";
import type { Match, Routed, Router } from "./router.ts";

export interface Core {
  readonly find: Router<OperationPlan>;
  readonly options: CommonOptions<unknown>;
  readonly limits: Limits;
  readonly validateAnswers: boolean;
  /** Headers of every answer, names and values in turn. */
  readonly always: readonly string[];
  readonly json: JsonOut;
}

/** The operation of a matched path: HEAD is GET without its body, TRACE is nothing that a server should answer. */
export function operationAt(
  { methods }: Match<OperationPlan>,
  { method }: Pick<RequestView, "method">,
): Routed<OperationPlan> | undefined {
  if (method === "TRACE") return undefined;
  return methods.get(method) ?? (method === "HEAD" ? methods.get("GET") : undefined);
}

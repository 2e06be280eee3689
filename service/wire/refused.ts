/** From a rule's refusal to an answer. */
import type { Refusal, RefusalReason } from "../rules/refusal.ts";
import { type Said, said } from "./response.ts";

/**
 * The answer of a refusal.
 *
 * @param statuses of the reasons that the rule has, and the operation declares
 * @throws for any other reason: the rule has changed without its handler
 */
export function refusedAs<const Statuses extends Partial<Record<RefusalReason, number>>>(
  { reason, message, detail, validations }: Refusal,
  statuses: Statuses,
): { readonly status: Extract<Statuses[keyof Statuses], number>; readonly body: Said } {
  const status = statuses[reason];
  if (status === undefined)
    throw new Error(`The operation has no status for ${reason}: ${message}`);
  return {
    status: status as Extract<Statuses[keyof Statuses], number>,
    body: said(message, detail, validations),
  };
}

/** What a rule answers when it does not do what it was asked. */

/** One field that is wrong. */
export interface FieldFault {
  readonly field: string;
  readonly detail: string;
}

/** The kind of a refusal; the HTTP side gives each a status. */
export type RefusalReason =
  "invalid" | "forbidden" | "not-found" | "not-acceptable" | "conflict" | "precondition-failed";

/** The texts are the wire's, word for word. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly message: string;
  readonly detail?: string;
  readonly validations?: readonly FieldFault[];
}

/** What a rule gives: a value, or why there is none. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export function granted<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function refused(
  reason: RefusalReason,
  message: string,
  more: Pick<Refusal, "detail" | "validations"> = {},
): Outcome<never> {
  return { ok: false, refusal: { reason, message, ...more } };
}

/** Holds what arrives to the contract, where the option `validate` asks for it. */
import type { Validator } from "../validation/validator.ts";
import { type ResponsePlace, ValidationError } from "./errors.ts";

/** What answers are held to: by operation id, status as the document has it, and media type. */
export type AnswerValidators = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Validator<unknown>>>>>>
>;

/** Finds the validator of a body, or of the items of one; undefined where the contract says nothing of it. */
export function validatorOf(
  validators: AnswerValidators | undefined,
  operation: string,
  status: string,
  mediaType: string,
): Validator<unknown> | undefined {
  const statuses = validators && ownOf(validators, operation);
  const mediaTypes = statuses && ownOf(statuses, status);
  return mediaTypes && ownOf(mediaTypes, mediaType);
}

/** @throws ValidationError with what is wrong */
export function refuseInvalid(
  validator: Validator<unknown>,
  value: unknown,
  what: "body" | "item",
  place: ResponsePlace,
): void {
  if (validator.is(value)) return;
  throw new ValidationError(what, validator.faults(value), place);
}

/** Names come from a document: one such as `constructor` finds nothing of the prototype's. */
const ownOf = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

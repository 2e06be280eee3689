/** What each emitted validator is. */
import { type Check, type Fault, faultsOf } from "./faults.ts";
import { issueOf } from "./issues.ts";
import type { StandardResult, StandardSchema } from "./standard-schema.ts";

/** A validator of one schema, which form and RPC libraries take as a Standard Schema. */
export interface Validator<Value> extends StandardSchema<Value> {
  /** Whether a value is as the schema says. Allocates nothing for most schemas. */
  readonly is: (value: unknown) => value is Value;
  /** Everything that is wrong with a value, up to a limit; empty for a value that is as the schema says. */
  readonly faults: (value: unknown, options?: { readonly limit?: number }) => Fault[];
}

const defaultLimit = 100;

/** Makes a validator of a guard and of the check that tells why a value is refused. */
export function validator<Value>(
  is: (value: unknown) => value is Value,
  check: Check,
): Validator<Value> {
  return {
    is,
    faults: (value, { limit = defaultLimit } = {}) => faultsOf(check, value, limit),
    "~standard": {
      version: 1,
      vendor: "specwright",
      validate: (value): StandardResult<Value> =>
        is(value)
          ? { value }
          : { issues: faultsOf(check, value, defaultLimit).map((fault) => issueOf(fault, value)) },
    },
  };
}

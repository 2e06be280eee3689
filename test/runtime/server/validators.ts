/** Validators written by hand, for contracts that are. */
import type { Fault } from "../../../runtime/validation/faults.ts";
import type { Validator } from "../../../runtime/validation/validator.ts";

/** A validator that finds what is wrong as its function says. */
export const validatorOf = (
  faults: (value: unknown) => readonly Omit<Fault, "expected">[],
): Validator<unknown> => ({
  is: (value): value is unknown => faults(value).length === 0,
  faults: (value) => faults(value).map((fault) => ({ ...fault, expected: undefined })),
  "~standard": {
    version: 1,
    vendor: "by-hand",
    validate: (value) => {
      const issues = faults(value);
      return issues.length === 0 ? { value } : { issues };
    },
  },
});

/** The one shape of every refusal, and of the success of a cancellation. */
import type { Response, ValidationError } from "../../generated/types.ts";

export type Said = Response;

/** What is empty is left out. */
export function said(
  message: string,
  detail = "",
  validations: readonly ValidationError[] = [],
): Said {
  return {
    message,
    ...(detail === "" ? {} : { detail }),
    ...(validations.length === 0 ? {} : { validations: [...validations] }),
  };
}

/** Reads which constraint a statement has broken, with either driver. */

const uniqueViolationState = "23505";

/**
 * Finds the breach of a unique index in an error.
 *
 * @param constraint the index's name
 * @returns the database's own error, or undefined when the error is another
 */
export function uniqueViolation(error: unknown, constraint: string): Error | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (
      "code" in each &&
      each.code === uniqueViolationState &&
      "constraint" in each &&
      each.constraint === constraint
    ) {
      return each;
    }
  }
  return undefined;
}

/** `regex` (ECMA-262, section 22.2.1). */

/** A regular expression as `pattern` takes it. */
export function isRegex(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** `uuid` (RFC 4122, section 3). */

/** A UUID in its text form, in either case. */
export function isUuid(text: string): boolean {
  return text.length === 36 && pattern.test(text);
}

const pattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

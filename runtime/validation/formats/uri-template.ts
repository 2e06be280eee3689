/** `uri-template` (RFC 6570, section 2). */

/** A template whose expressions are well-formed. */
export function isUriTemplate(text: string): boolean {
  return pattern.test(text);
}

const pattern =
  /^(?:[^\p{Cc} "%<>\\^`{|}]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(?:\w|%[\da-f]{2})(?:\.?(?:\w|%[\da-f]{2}))*(?:\*|:[1-9]\d{0,3})?(?:,(?:\w|%[\da-f]{2})(?:\.?(?:\w|%[\da-f]{2}))*(?:\*|:[1-9]\d{0,3})?)*\})*$/iu;

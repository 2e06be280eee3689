/** `uuid` (RFC 4122, section 3). */

/** A UUID in its text form, in either case. Read by hand: a pattern takes a third longer. */
export function isUuid(text: string): boolean {
  return (
    text.length === 36 &&
    text.charCodeAt(8) === hyphen &&
    text.charCodeAt(13) === hyphen &&
    text.charCodeAt(18) === hyphen &&
    text.charCodeAt(23) === hyphen &&
    isHexadecimal(text, 0, 8) &&
    isHexadecimal(text, 9, 13) &&
    isHexadecimal(text, 14, 18) &&
    isHexadecimal(text, 19, 23) &&
    isHexadecimal(text, 24, 36)
  );
}

const hyphen = 0x2d;

function isHexadecimal(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    // With the bit of lower case set, both cases are one.
    if ((code < 0x30 || code > 0x39) && ((code | 0x20) < 0x61 || (code | 0x20) > 0x66))
      return false;
  }
  return true;
}

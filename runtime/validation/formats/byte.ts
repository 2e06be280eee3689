/** `byte`: base64 (RFC 4648, section 4). */

/** Text in base64, with its padding. */
export function isByte(text: string): boolean {
  return text.length % 4 === 0 && pattern.test(text);
}

const pattern = /^[A-Za-z\d+/]*={0,2}$/;

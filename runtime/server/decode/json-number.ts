/** The number grammar of JSON (RFC 8259, section 6): no sign but minus, no leading zero, no hexadecimal. */

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The place after the digits that begin at `at`. */
function afterDigits(text: string, at: number): number {
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The place after the integer part of a JSON number (RFC 8259, section 6); -1 without one. */
function afterInteger(text: string): number {
  const start = text.startsWith("-") ? 1 : 0;
  const end = afterDigits(text, start);
  if (end === start || (text[start] === "0" && end > start + 1)) return -1;
  return end;
}

/** An integer as JSON writes it, without fraction or exponent. */
export const isJsonInteger = (text: string): boolean =>
  text !== "" && afterInteger(text) === text.length;

/** RFC 8259, section 6. */
export function isJsonNumber(text: string): boolean {
  let at = afterInteger(text);
  if (at === -1) return false;
  if (text[at] === ".") {
    const end = afterDigits(text, at + 1);
    if (end === at + 1) return false;
    at = end;
  }
  if (text[at] === "e" || text[at] === "E") {
    const start = text[at + 1] === "+" || text[at + 1] === "-" ? at + 2 : at + 1;
    const end = afterDigits(text, start);
    if (end === start) return false;
    at = end;
  }
  return at === text.length;
}

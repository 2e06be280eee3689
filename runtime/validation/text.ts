/** The length of a text is that of its code points (JSON Schema 2020-12 Validation, section 6.3). */

/** Whether a text has at most so many characters. */
export function isAtMost(text: string, characters: number): boolean {
  return text.length <= characters || lengthOf(text) <= characters;
}

/** Whether a text has at least so many characters. */
export function isAtLeast(text: string, characters: number): boolean {
  if (text.length < characters) return false;
  // No character takes more than two units.
  return text.length >= 2 * characters || lengthOf(text) >= characters;
}

function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    length--;
    index++;
  }
  return length;
}

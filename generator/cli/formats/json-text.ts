/** A value as JSON that may be shown in a terminal or a log. */

// Beyond what JSON itself escapes: C1 controls, and what turns or breaks the line it stands in.
const unfit = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The value in two-space JSON with a last line end; what steers a terminal is escaped, so nothing is lost. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replaceAll(
    unfit,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${text}\n`;
}

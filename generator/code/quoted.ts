/** Text of a document between quotes. */

/** A string between double quotes, with every dangerous or invisible character escaped. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text)
    .replace(dangerous, unicodeEscapes)
    .replaceAll("</", "<\\/")
    .replaceAll("<!--", "\\u003c!--");
  // ts-morph's printer takes the quote behind a backslash for an escaped one, even behind an escaped
  // backslash: it would read on as if the string went on, and close comments that are none.
  return text.endsWith("\\") ? `${escaped.slice(0, -3)}\\u005c"` : escaped;
}

// Line separators end a line in scripts; bidi controls and zero-width marks hide what a text says;
// a lone surrogate cannot be written as UTF-8 (JSON.stringify escapes it already).
const dangerous =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

function unicodeEscapes(text: string): string {
  return `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

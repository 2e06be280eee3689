/** Makes text of a document fit to be shown. */

// Controls (with ESC and CSI, which steer a terminal), and what turns or breaks the line it stands in.
const unfit = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The text with every control character spelled out, on one line; a tab is a space. */
export function visible(text: string): string {
  return text.replaceAll("\t", " ").replaceAll(unfit, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return `\\u{${code}}`;
  });
}

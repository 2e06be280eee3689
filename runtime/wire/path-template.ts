/** Path templates (OpenAPI 3.1.1, section 4.8.2): what of a path is fixed and what is a parameter. */

/** A piece of a segment: fixed text as the document spells it, or a parameter's name. */
export type PathPart =
  | { readonly text: string; readonly name?: undefined }
  | { readonly name: string; readonly text?: undefined };

/** What stands between two slashes. Empty for `//` and after a trailing slash. */
export type PathSegment = readonly PathPart[];

/**
 * Cuts a path template into its segments, read by hand because templates are a document's text and
 * a regular expression made of them can be made slow.
 *
 * @param template such as `/builds/{id}`; the leading slash opens the first segment
 * @returns the segments in order: two here. `/` is one empty segment. A `{` that never closes is text.
 */
export function parsePathTemplate(template: string): readonly PathSegment[] {
  const segments: PathPart[][] = [[]];
  let current = segments[0]!;
  let text = "";
  const endText = (): void => {
    if (text !== "") current.push({ text });
    text = "";
  };
  for (let at = template.startsWith("/") ? 1 : 0; at < template.length; at++) {
    const character = template[at]!;
    const close = character === "{" ? template.indexOf("}", at) : -1;
    if (close !== -1) {
      endText();
      current.push({ name: template.slice(at + 1, close) });
      at = close;
    } else if (character === "/") {
      endText();
      current = [];
      segments.push(current);
    } else {
      text += character;
    }
  }
  endText();
  return segments;
}

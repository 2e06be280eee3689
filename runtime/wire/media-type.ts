/** Media types as HTTP spells them (RFC 9110, section 8.3.1). */

export interface MediaType {
  /** Lower case. */
  readonly type: string;
  /** Lower case. */
  readonly subtype: string;
  /** `type/subtype`, lower case, without parameters. */
  readonly essence: string;
  /** By lower-case name; of two parameters of one name the first counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

const space = " \t";
const isTokenCharacter = (character: string): boolean =>
  /^[!#$%&'*+.^_`|~0-9A-Za-z-]$/.test(character);

/**
 * Reads a Content-Type, or one media range of an Accept.
 *
 * @param text the field's value; white space around it is ignored as HTTP does
 * @returns undefined for anything that RFC 9110 does not allow: two values in one field, text after
 *   the subtype, an open quote
 */
export function parseMediaType(text: string): MediaType | undefined {
  let at = 0;
  const skipSpace = (): void => {
    while (at < text.length && space.includes(text[at]!)) at++;
  };
  const token = (): string => {
    const start = at;
    while (at < text.length && isTokenCharacter(text[at]!)) at++;
    return text.slice(start, at);
  };
  const quoted = (): string | undefined => {
    let value = "";
    for (at++; at < text.length; at++) {
      const character = text[at]!;
      if (character === '"') {
        at++;
        return value;
      }
      if (character === "\\") at++;
      value += text[at] ?? "";
    }
    return undefined;
  };

  skipSpace();
  const type = token().toLowerCase();
  if (type === "" || text[at++] !== "/") return undefined;
  const subtype = token().toLowerCase();
  if (subtype === "") return undefined;
  const parameters = new Map<string, string>();
  for (;;) {
    skipSpace();
    if (at === text.length) return { type, subtype, essence: `${type}/${subtype}`, parameters };
    if (text[at++] !== ";") return undefined;
    skipSpace();
    const name = token().toLowerCase();
    if (name === "") continue;
    if (text[at++] !== "=") return undefined;
    const value = text[at] === '"' ? quoted() : token();
    if (value === undefined) return undefined;
    if (!parameters.has(name)) parameters.set(name, value);
  }
}

/** Whether a body of this type is JSON: `application/json`, `text/json`, or any type that ends in `+json` (RFC 6839). */
export function isJson(mediaType: MediaType): boolean {
  return mediaType.subtype === "json" || mediaType.subtype.endsWith("+json");
}

/**
 * Finds the declared media type that speaks for an arriving one: the same type with the same
 * parameters, then the same type, then `type/*`, then `*`+`/*`. A charset tells types apart no more
 * than letter case does.
 *
 * @param declared media types and ranges as the document spells them
 * @returns the declared spelling, or undefined when none matches
 */
export function matchMediaType(
  arriving: MediaType,
  declared: readonly string[],
): string | undefined {
  let best: string | undefined;
  let bestRank = 0;
  for (const spelling of declared) {
    const range = parseMediaType(spelling);
    const rank = range === undefined ? 0 : rankOf(arriving, range);
    if (rank > bestRank) {
      best = spelling;
      bestRank = rank;
    }
  }
  return best;
}

function rankOf(arriving: MediaType, range: MediaType): number {
  if (range.essence === "*/*") return 1;
  if (range.type !== arriving.type) return 0;
  if (range.subtype === "*") return 2;
  if (range.subtype !== arriving.subtype) return 0;
  for (const [name, value] of range.parameters) {
    if (name !== "charset" && arriving.parameters.get(name) !== value) return 3;
  }
  return 4 + range.parameters.size;
}

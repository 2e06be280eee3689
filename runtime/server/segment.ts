/** One segment of a path template that holds parameters, such as `{id}` or `{a}-{b}.json`. */
import type { PathSegment } from "../wire/path-template.ts";

export interface SegmentTemplate {
  /** The fixed texts around the parameters as they come in a URL: always one more than there are names. */
  readonly literals: readonly string[];
  readonly names: readonly string[];
  /** Equal for two segments that match the same texts. */
  readonly shape: string;
  /** The number of fixed characters: the more, the more specific. */
  readonly weight: number;
}

export function segmentTemplate(parts: PathSegment): SegmentTemplate {
  const literals = [""];
  const names: string[] = [];
  for (const part of parts) {
    if (part.name === undefined) literals[literals.length - 1] += encodedLiteral(part.text);
    else {
      names.push(part.name);
      literals.push("");
    }
  }
  return {
    literals,
    names,
    // A raw "{}" cannot stand in an encoded literal, so two shapes never look alike by chance.
    shape: literals.join("{}"),
    weight: literals.reduce((sum, literal) => sum + literal.length, 0),
  };
}

/** The document's fixed text as clients send it: what a URL cannot carry is encoded, a triplet stays. */
function encodedLiteral(text: string): string {
  let encoded = "";
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const half = code >= 0xd800 && code <= 0xdfff;
    const stays = character === "%" ? isTriplet(text, at) : half || isPlain(code, character);
    encoded += stays ? character : encodeURIComponent(character);
    at += character.length;
  }
  return encoded;
}

const isPlain = (code: number, character: string): boolean =>
  code > 0x20 && code < 0x7f && !'"<>[]\\^`{|}?#'.includes(character);

const isTriplet = (text: string, at: number): boolean => {
  const digits = text.slice(at + 1, at + 3);
  return (
    digits.length === 2 && [...digits].every((digit) => "0123456789abcdefABCDEF".includes(digit))
  );
};

/**
 * Cuts a raw segment into the texts of the template's parameters. No parameter is empty; where a
 * fixed text occurs several times its first place counts. Linear in the segment.
 *
 * @returns the raw texts in the order of `names`; undefined when the segment does not match
 */
export function matchSegment(template: SegmentTemplate, segment: string): string[] | undefined {
  const { literals, names } = template;
  if (names.length === 1 && literals[0] === "" && literals[1] === "")
    return segment === "" ? undefined : [segment];
  const first = literals[0]!;
  const last = literals[literals.length - 1]!;
  const end = segment.length - last.length;
  if (first.length > end || !segment.startsWith(first) || !segment.endsWith(last)) return undefined;
  if (last !== "" && insideTriplet(segment, end)) return undefined;
  const values: string[] = [];
  let start = first.length;
  for (let index = 1; index < literals.length; index++) {
    const stop =
      index === literals.length - 1 ? end : nextLiteral(segment, literals[index]!, start, end);
    if (stop === undefined || stop <= start) return undefined;
    values.push(segment.slice(start, stop));
    start = stop + literals[index]!.length;
  }
  return values;
}

/** The first place after at least one character where the literal stands whole before `end`. */
function nextLiteral(
  segment: string,
  literal: string,
  start: number,
  end: number,
): number | undefined {
  let at = start + 1;
  if (literal === "") {
    while (insideTriplet(segment, at) || isContinuation(segment, at)) at++;
    return at < end ? at : undefined;
  }
  for (;;) {
    at = segment.indexOf(literal, at);
    if (at === -1 || at + literal.length > end) return undefined;
    if (!insideTriplet(segment, at)) return at;
    at++;
  }
}

/** Whether a cut at this place would tear a percent-encoded byte apart. */
function insideTriplet(segment: string, at: number): boolean {
  return segment[at - 1] === "%" || segment[at - 2] === "%";
}

/** Whether a byte of UTF-8 that cannot begin a character stands here: `%80` to `%BF`. */
function isContinuation(segment: string, at: number): boolean {
  return segment[at] === "%" && "89abAB".includes(segment[at + 1] ?? "none");
}

/** Descriptions of a document as documentation comments. */
declare const safe: unique symbol;

/** Lines that are safe inside a block comment; none of them holds its end. */
export interface Doc {
  readonly [safe]: true;
  readonly lines: readonly string[];
}

/** What a comment tells beside its text. */
export interface DocTags {
  readonly deprecated?: boolean | undefined;
  /** Printed as JSON. */
  readonly default?: unknown;
  readonly format?: string | undefined;
}

/** A comment of a description and its tags; undefined when there is nothing to say. */
export function jsDoc(text: string | undefined, tags: DocTags = {}): Doc | undefined {
  const lines = text === undefined ? [] : linesOf(text);
  const tagLines = [
    ...(tags.format === undefined ? [] : linesOf(`@format ${tags.format}`)),
    ...(tags.default === undefined ? [] : linesOf(`@default ${JSON.stringify(tags.default)}`)),
    ...(tags.deprecated === true ? ["@deprecated"] : []),
  ];
  const all =
    lines.length > 0 && tagLines.length > 0 ? [...lines, "", ...tagLines] : [...lines, ...tagLines];
  if (all.length === 0) return undefined;
  if (all.some((line) => line.includes("*/"))) throw new Error("a comment would end early");
  return { lines: all } as unknown as Doc;
}

/** The comment as text, one line after the other; never on a single line, where directives are live. */
export function printedDoc(doc: Doc): string {
  return ["/**", ...doc.lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"].join("\n");
}

/**
 * Lines that a block comment can hold: controls are dropped, every kind of line end splits, text that
 * a tool would obey is defused, and `*` followed by `/` is parted last, so that nothing re-forms it.
 */
function linesOf(text: string): string[] {
  const lines = text
    .replace(invisible, "")
    .split(/\r\n|[\r\n\u2028\u2029\u0085]/)
    .map((line) => line.trimEnd())
    .map(defused)
    .map(parted);
  while (lines.length > 0 && lines[0] === "") lines.shift();
  while (lines.length > 0 && lines.at(-1) === "") lines.pop();
  return lines;
}

// Controls but for tab and the line ends; bidi controls and zero-width marks; lone surrogates.
const invisible =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// A zero-width joiner would be invisible; a visible backslash tells the reader that the text was touched.
function defused(line: string): string {
  return line.replace(
    /(@ts-(?:ignore|expect-error|nocheck|check)|@jsx\w*|(?:eslint|oxlint|biome|prettier|istanbul|c8|v8)[- ](?=\w)|sourceMappingURL|sourceURL|<reference|[#@]__(?:PURE|NO_SIDE_EFFECTS|INLINE|KEY)__)/gi,
    (found) => `${found[0]}\\${found.slice(1)}`,
  );
}

function parted(line: string): string {
  return line.replaceAll("*/", "*\\/");
}

/** The patterns of schemas, and what is wrong with them. */
import { isObject, member } from "../load/loaded.ts";
import { unicodePattern } from "../pattern/unicode-pattern.ts";
import type { Node } from "./node.ts";
import type { Spot } from "./rule.ts";
import { keySpot, valueSpot } from "./spot.ts";

/** A pattern, and the text that a person edits to change it. */
export interface WrittenPattern {
  readonly pattern: string;
  readonly at: Spot;
}

/** The patterns of a schema: its own, and those of names. */
export function patternsOf(node: Node): WrittenPattern[] {
  const own = member(node.value, "pattern");
  const names = member(node.value, "patternProperties");
  return [
    ...(typeof own === "string" ? [{ pattern: own, at: valueSpot(node, "pattern") }] : []),
    ...(isObject(names) ? Object.keys(names) : []).map((pattern) => ({
      pattern,
      at: keySpot(node, "patternProperties", pattern),
    })),
  ];
}

/** What is wrong with the syntax of a pattern, in the words of the engine; undefined for a valid one. */
export function syntaxFault(pattern: string): string | undefined {
  if (unicodePattern(pattern) !== undefined) return undefined;
  try {
    void new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    const words = (error as Error).message.split(": ").at(-1) ?? "";
    return words.slice(0, 1).toLowerCase() + words.slice(1);
  }
}

/** A piece of another dialect in a pattern, and what ECMA-262 has instead. */
export interface Dialect {
  readonly piece: string;
  readonly hint: string;
}

/** Finds what Perl, Python, Java and others have and ECMA-262 has not. */
export function dialectOf(pattern: string): Dialect | undefined {
  for (const { form, hint, always = false } of dialects) {
    const [piece] = form.exec(pattern) ?? [];
    if (piece !== undefined && (always || syntaxFault(pattern) !== undefined))
      return { piece, hint };
  }
  return undefined;
}

const dialects: readonly {
  readonly form: RegExp;
  readonly hint: string;
  /** Valid in ECMA-262 too, where it means something that nobody wants. */
  readonly always?: true;
}[] = [
  { form: /\(\?[imsxUuLa]+\)/, hint: "Write both cases: `[Aa]`" },
  { form: /\(\?P[<=>]/, hint: "A named group is `(?<name>…)`" },
  { form: /\(\?>/, hint: "There are no atomic groups: write `(?:…)`" },
  { form: /\(\?#/, hint: "There are no comments in a pattern" },
  { form: /\(\?[imsx]*-[imsx]+:|\(\?[xU]+:/, hint: "There are no such flags" },
  { form: /\\[AZz](?![a-z])/, hint: "Write `^` for the beginning, `$` for the end" },
  { form: /\\[hHRKGXQE]/, hint: "Write out what it stands for" },
  { form: /\[\[:\^?[a-z]+:\]/, hint: "Write a class such as `\\\\p{L}` or `[a-z]`", always: true },
  {
    form: /\\p\{(?:Alpha|Alnum|Digit|Upper|Lower|Punct|Space|Is\w+|In\w+)\}/,
    hint: "Unicode's own names: `\\\\p{L}`, `\\\\p{Script=Greek}`",
  },
  { form: /\\[pP][LMNPSZC](?!\w*\})/, hint: "The name stands in braces: `\\\\p{L}`" },
  { form: /(?:[*+?]|\})\+/, hint: "There are no possessive repeats: leave one of the two" },
  {
    form: /^\/\^[^]*\$\/[a-z]*$/,
    hint: "Leave the slashes out: they are matched as text",
    always: true,
  },
];

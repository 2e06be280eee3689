/** Pieces of code that must compile, or must not at the lines that say so. */
import type { CompileError } from "./compilers.ts";

export interface Snippet {
  readonly name: string;
  /**
   * A module. A line that must not compile ends with a comment `//!` and the error's number, or
   * numbers with `|` where compilers differ; a line that ends without one must compile.
   */
  readonly code: string;
}

/** @param prelude what every snippet can use; it stands on one line, so that lines are the snippet's own */
export const textOf = ({ code }: Snippet, prelude: readonly string[]): string =>
  `${prelude.join(" ")}\n${code.trim()}\nexport {};\n`;

/** `same<A, B>()` compiles when the two are one type. */
export const sameness = [
  "type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;",
  "declare function same<A, B>(...proof: Equal<A, B> extends true ? [] : [never]): void;",
  "void same;",
] as const;

/** A line, counted from 1 within the snippet, and the number of the error there. */
interface LineError {
  readonly line: number;
  /** More than one where compilers differ. */
  readonly codes: readonly number[];
}

export const expectedErrors = ({ code }: Snippet): LineError[] =>
  code
    .trim()
    .split("\n")
    .flatMap((text, at) => {
      const numbers = /\/\/! ([\d|]+)$/.exec(text)?.[1];
      return numbers === undefined ? [] : [{ line: at + 1, codes: numbers.split("|").map(Number) }];
    });

/** What came, in the words of what was expected where that is among the alternatives. */
export const foundErrors = (snippet: Snippet, errors: readonly CompileError[]): LineError[] =>
  errors.map(({ line: printed, code }) => {
    const line = printed - 1;
    const expected = expectedErrors(snippet).find((each) => each.line === line);
    return expected?.codes.includes(code) === true ? expected : { line, codes: [code] };
  });

/** Patterns as trees, as far as it matters how many ways they have to match a text. */

/** `set`: one character, as the pattern that matches it says. `empty`: what takes no character. */
export type PatternTree =
  | { readonly kind: "set"; readonly source: string }
  | { readonly kind: "empty" }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly PatternTree[] }
  | {
      readonly kind: "repeat";
      readonly part: PatternTree;
      readonly least: number;
      /** Infinity for no bound. */
      readonly most: number;
    };

const empty: PatternTree = { kind: "empty" };

/** The tree of a pattern that is valid with the flag `u`; undefined where it refers back to what it matched. */
export function patternTree(pattern: string): PatternTree | undefined {
  const tokens = pattern.match(token) ?? [];
  let index = 0;
  let refersBack = false;

  function choice(): PatternTree {
    const parts = [sequence()];
    while (tokens[index] === "|") {
      index++;
      parts.push(sequence());
    }
    return parts.length === 1 ? (parts[0] ?? empty) : { kind: "choice", parts };
  }

  function sequence(): PatternTree {
    const parts: PatternTree[] = [];
    while (index < tokens.length && tokens[index] !== "|" && tokens[index] !== ")")
      parts.push(repeated(atom()));
    return { kind: "sequence", parts };
  }

  function atom(): PatternTree {
    const text = tokens[index++] ?? "";
    if (text.startsWith("(")) {
      const inner = choice();
      index++;
      // What looks around takes nothing of the text.
      return /^\(\?<?[=!]/.test(text) ? empty : inner;
    }
    if (/^\\(?:[1-9]|k)/.test(text)) refersBack = true;
    return /^(?:[$^]|\\[bB])$/.test(text) ? empty : { kind: "set", source: text };
  }

  function repeated(part: PatternTree): PatternTree {
    const quantifier = tokens[index] ?? "";
    const bounds = /^\{(\d+)(,?)(\d*)\}\??$/.exec(quantifier);
    if (!bounds && !/^[*+?]\??$/.test(quantifier)) return part;
    index++;
    if (!bounds)
      return {
        kind: "repeat",
        part,
        least: quantifier.startsWith("+") ? 1 : 0,
        most: quantifier.startsWith("?") ? 1 : Infinity,
      };
    const [, least = "0", comma, most = ""] = bounds;
    const upper = comma === "" ? Number(least) : most === "" ? Infinity : Number(most);
    return { kind: "repeat", part, least: Number(least), most: upper };
  }

  const tree = choice();
  return refersBack ? undefined : tree;
}

// Groups with what opens them, classes, quantifiers, escapes, and every other character by itself.
const token =
  /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\[(?:\\[^]|[^\]\\])*\]|\{\d+,?\d*\}\??|[*+?]\??|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+|[^])|[^]/gu;

/** Patterns as `new RegExp(pattern, "u")` takes them. */

/**
 * A pattern that is valid with the flag `u` (JSON Schema 2020-12 Core, section 6.4). Without the flag a
 * backslash may stand before any character, and people write `\-` and `\@`: it is left out where it
 * says nothing. Undefined for what no change makes valid.
 */
export function unicodePattern(pattern: string): string | undefined {
  if (isValid(pattern)) return pattern;
  const without = withoutIdleEscapes(pattern);
  return isValid(without) ? without : undefined;
}

function isValid(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

// Letters and digits after a backslash mean something, and so do the syntax characters (ECMA-262, section 22.2.1).
function withoutIdleEscapes(pattern: string): string {
  let inClass = false;
  return pattern.replace(/\\[^]|[[\]]/g, (found) => {
    if (found === "[") inClass = true;
    else if (found === "]") inClass = false;
    else {
      const [, character = ""] = found;
      if (/[\w^$\\.*+?()[\]{}|/]/.test(character) || character > "\u007f") return found;
      return character === "-" && inClass ? found : character;
    }
    return found;
  });
}

/** Patterns as the engine is quickest with them. */

/** A pattern of a schema (ECMA-262, with `u`), compiled. */
export function regExp(pattern: string): RegExp {
  return new RegExp(unrolled(pattern), "u");
}

/** Writes `[a-f]{8}` as eight times `[a-f]`: counting takes engines as long as looking at the characters. */
function unrolled(pattern: string): string {
  return pattern.replace(token, (whole, characters?: string, count?: string) =>
    characters === undefined || Number(count) > most ? whole : characters.repeat(Number(count)),
  );
}

// An escape is no class, whatever comes after it. What is lazy or has no fixed count stays as it is.
const token = /\\[^]|(\[(?:\\[^]|[^\]\\])*\])\{(\d+)\}(?!\?)|\[(?:\\[^]|[^\]\\])*\]/g;

/** Beyond this many the pattern would be too long for what it saves. */
const most = 64;

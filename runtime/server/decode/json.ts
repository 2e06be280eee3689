/** JSON (RFC 8259) from outside: its depth is bounded before anything is built, and a fault has its place. */
import { type Outcome, failed, problem } from "./outcome.ts";
import { scanJson } from "./json-scan.ts";

/** How deep JSON may nest, in a body as in a parameter. */
export const jsonDepth = 64;

export interface JsonLimits {
  /** How deep arrays and objects may nest. */
  readonly depth: number;
  /** Read the first value and ignore whatever follows it. */
  readonly firstValueOnly?: boolean;
  /** Reads the text, and throws a `SyntaxError` for what is no JSON. Default: `JSON.parse`. */
  readonly parse?: ((text: string) => unknown) | undefined;
}

// A byte order mark is kept, so that it is refused as the character that it is.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decodes UTF-8 without repairing anything; undefined when the bytes are none. */
export function utf8Decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads a JSON text. Of two members of one name the last counts, and `__proto__` is a name like any
 * other: an own property, no prototype.
 */
export function parseJson(
  text: string,
  { depth, firstValueOnly = false, parse }: JsonLimits,
): Outcome {
  let json = text;
  if (firstValueOnly) {
    const scan = scanJson(text);
    if (scan.fault === undefined) json = text.slice(0, scan.end);
  }
  if (isDeeper(json, depth))
    return failed(problem("depth", `must not nest deeper than ${String(depth)} levels`));
  try {
    const value: unknown = parse === undefined ? JSON.parse(json) : parse(json);
    return { value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed(problem("json", `must be JSON: ${placeOf(text)}`));
  }
}

/**
 * Counts brackets outside strings; in a text that is no JSON the count means nothing, and it is
 * refused anyway. Most texts have fewer brackets than they may have levels, which the engine's own
 * search tells much faster than a walk over every character.
 */
function isDeeper(text: string, limit: number): boolean {
  if (opened(text, limit) <= limit) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

/** The opening brackets of a text, wherever they stand; counts no further than just above the limit. */
function opened(text: string, limit: number): number {
  let count = 0;
  for (const bracket of ["{", "["]) {
    let at = text.indexOf(bracket);
    while (at !== -1 && count <= limit) {
      count++;
      at = text.indexOf(bracket, at + 1);
    }
  }
  return count;
}

/** The engine's own message would repeat a part of the body and differs between engines. */
function placeOf(text: string): string {
  const scan = scanJson(text);
  const offset = scan.fault ?? scan.end;
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = offset - before.lastIndexOf("\n");
  const what =
    offset >= text.length
      ? "unexpected end"
      : scan.fault === undefined
        ? "something follows the value"
        : text.startsWith("\u{feff}") && offset === 0
          ? "a byte order mark"
          : "unexpected character";
  return `${what} at line ${String(line)}, column ${String(column)}`;
}

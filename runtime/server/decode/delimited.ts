/** Values that one raw text carries between delimiters (OpenAPI 3.1.1, section 4.8.12.4, Style Examples). */
import { problem } from "./outcome.ts";
import type { Member, Reading, Source } from "./source.ts";

/** How the pieces of a text are told apart before any of them is decoded. */
export interface Delimiters {
  /** Cuts the whole text. */
  split(text: string): string[];
  /** Members come as `name=value` rather than as a name and a value in turn. */
  readonly pairs: boolean;
  decode(text: string): string | undefined;
}

const malformed = (raw: string): { readonly problem: ReturnType<typeof problem> } => ({
  problem: problem("encoding", "must be percent-encoded UTF-8", raw),
});

/** The readings of one raw text. */
export function delimited(raw: string, by: Delimiters): Source {
  return {
    text: () => decodedText(raw, by),
    items: () => decodedAll(by.split(raw), raw, by),
    members: () => {
      const pieces = by.split(raw);
      return by.pairs ? pairedMembers(pieces, raw, by) : alternatingMembers(pieces, raw, by);
    },
  };
}

export function decodedText(raw: string, { decode }: Pick<Delimiters, "decode">): Reading<string> {
  const text = decode(raw);
  return text === undefined ? malformed(raw) : { read: text };
}

export function decodedAll(
  pieces: readonly string[],
  raw: string,
  { decode }: Pick<Delimiters, "decode">,
): Reading<readonly string[]> {
  const items: string[] = [];
  for (const piece of pieces) {
    const item = decode(piece);
    if (item === undefined) return malformed(raw);
    items.push(item);
  }
  return { read: items };
}

/**
 * `R=100,G=200`
 * With `bare` a name without `=` has the empty value.
 */
export function pairedMembers(
  pieces: readonly string[],
  raw: string,
  { decode, bare = false }: Pick<Delimiters, "decode"> & { readonly bare?: boolean },
): Reading<readonly Member[]> {
  const members: Member[] = [];
  for (const piece of pieces) {
    const found = piece.indexOf("=");
    const mark = found === -1 && bare ? piece.length : found;
    if (mark === -1) return { problem: problem("type", "must be members as name=value", raw) };
    const name = decode(piece.slice(0, mark));
    const text = decode(piece.slice(mark + 1));
    if (name === undefined || text === undefined) return malformed(raw);
    members.push({ name, text });
  }
  return { read: members };
}

/** `R,100,G,200` */
function alternatingMembers(
  pieces: readonly string[],
  raw: string,
  by: Delimiters,
): Reading<readonly Member[]> {
  if (pieces.length % 2 !== 0)
    return { problem: problem("type", "must be names and values in turn", raw) };
  const all = decodedAll(pieces, raw, by);
  if (all.problem !== undefined) return all;
  const members: Member[] = [];
  for (let index = 0; index < all.read.length; index += 2)
    members.push({ name: all.read[index]!, text: all.read[index + 1]! });
  return { read: members };
}

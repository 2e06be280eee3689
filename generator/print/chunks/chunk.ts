/** Text cut into pieces that format, one by one, to the same bytes as the whole. */

/** A piece, wrapped so that it is a whole text of its language, at the depth where it stands. */
export interface Chunk {
  readonly text: string;
  /** How many lines of the formatted text are the wrapping before and after the piece. */
  readonly dropFirst: number;
  readonly dropLast: number;
  /** Whether a blank line stands between the previous piece and this one. */
  readonly blankBefore: boolean;
}

/** Puts formatted chunks together; `formatted[i]` is what the formatter made of `chunks[i].text`. */
export function joined(chunks: readonly Chunk[], formatted: readonly string[]): string {
  let text = "";
  chunks.forEach((chunk, index) => {
    if (chunk.blankBefore) text += "\n";
    text += withoutWrapping(formatted[index]!, chunk);
  });
  return text;
}

function withoutWrapping(text: string, { dropFirst, dropLast }: Chunk): string {
  let start = 0;
  for (let line = 0; line < dropFirst; line++) start = text.indexOf("\n", start) + 1;
  let end = text.length;
  for (let line = 0; line < dropLast; line++) end = text.lastIndexOf("\n", end - 2) + 1;
  return text.slice(start, end);
}

const smallest = 4_000;
const largest = 64_000;

/**
 * Groups neighbours into chunks of some 16,000 characters. A group ends where a piece's own length
 * says so, not after a count: a piece that is added or taken away changes the chunk it stands in and
 * leaves the others, and with them their cache entries, alone.
 */
export function grouped<Piece>(
  pieces: readonly Piece[],
  lengthOf: (piece: Piece) => number,
): Piece[][] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  let size = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    group.push(piece);
    size += length;
    if (size < smallest || (size < largest && length % 16 !== 0)) continue;
    groups.push(group);
    group = [];
    size = 0;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

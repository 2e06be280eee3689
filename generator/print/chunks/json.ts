/** Cuts JSON at the members of its big objects. */
import { type Chunk, grouped } from "./chunk.ts";

/** Objects of fewer lines are never cut. */
const bigObject = 500;

/** An object that is being cut: the line that opens it, and whether it is its parent's last member. */
interface Level {
  readonly header: string;
  readonly isLast: boolean;
}

/** A member's lines, from `start` up to, not including, `end`. */
interface Member {
  readonly start: number;
  readonly end: number;
}

/** Takes the text that `JSON.stringify(value, null, 2)` gives: one token a line, two spaces a level. */
export function jsonChunks(text: string): Chunk[] {
  const lines = text.trimEnd().split("\n");
  if (lines[0] !== "{") return [{ text, dropFirst: 0, dropLast: 0, blankBefore: false }];
  const chunks: Chunk[] = [];
  cut(lines, 1, lines.length - 1, [{ header: "{", isLast: true }], 0, chunks);
  return chunks;
}

/** Cuts the members between two lines; gives how many of the levels stand open in what was cut. */
function cut(
  lines: readonly string[],
  start: number,
  end: number,
  levels: readonly Level[],
  alreadyOpen: number,
  chunks: Chunk[],
): number {
  let open = alreadyOpen;
  const flush = (members: readonly Member[]) => {
    for (const group of grouped(members, (member) => lengthOf(lines, member))) {
      const last = group.at(-1)!.end;
      chunks.push(chunkOf(lines.slice(group[0]!.start, last), levels, open, last === end));
      open = levels.length;
    }
  };
  let waiting: Member[] = [];
  for (const member of membersOf(lines, start, end, levels.length)) {
    const header = lines[member.start]!;
    if (member.end - member.start < bigObject || !header.endsWith("{")) {
      waiting.push(member);
      continue;
    }
    flush(waiting);
    waiting = [];
    const inner = [...levels, { header, isLast: member.end === end }];
    cut(lines, member.start + 1, member.end - 1, inner, open, chunks);
    open = levels.length;
  }
  flush(waiting);
  return open;
}

function membersOf(lines: readonly string[], start: number, end: number, depth: number): Member[] {
  const members: Member[] = [];
  const indent = "  ".repeat(depth);
  let from = start;
  for (let line = start; line < end; line++) {
    const text = lines[line]!;
    const closes = text[indent.length] === "}" || text[indent.length] === "]";
    const opens = text.endsWith("{") || text.endsWith("[");
    if (!text.startsWith(indent) || text[indent.length] === " ") continue;
    if (opens && !closes) {
      from = line;
      continue;
    }
    members.push({ start: closes ? from : line, end: line + 1 });
  }
  return members;
}

function lengthOf(lines: readonly string[], { start, end }: Member): number {
  let length = 0;
  for (let line = start; line < end; line++) length += lines[line]!.length;
  return length;
}

/**
 * Whatever follows a piece is stood for by a member of one line: the comma before it counts when the
 * formatter measures whether a list fits its line.
 */
function chunkOf(
  body: readonly string[],
  levels: readonly Level[],
  open: number,
  isLast: boolean,
): Chunk {
  const closing: string[] = [];
  let dropLast = 0;
  let last = isLast;
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    if (!last && dropLast === 0) {
      closing.push(`${"  ".repeat(depth + 1)}"": 0`);
      dropLast = 1;
    }
    last = levels[depth]!.isLast;
    const comma = depth > 0 && !last && dropLast === 0 ? "," : "";
    closing.push(`${"  ".repeat(depth)}}${comma}`);
    if (dropLast > 0) dropLast++;
  }
  const text = [...levels.map(({ header }) => header), ...body, ...closing].join("\n");
  return { text: `${text}\n`, dropFirst: open, dropLast, blankBefore: false };
}

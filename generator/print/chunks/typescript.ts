/** Cuts TypeScript between its declarations, and big interfaces between their members. */
import { ts } from "ts-morph";
import { type Chunk, grouped } from "./chunk.ts";

/** Interfaces of fewer characters are never cut. */
const bigInterface = 32_000;

/** A stretch of the text that a formatter treats alone: a declaration or a member, comments included. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

// A string at the start of a text would be read as a directive, an expression may need a semicolon
// that depends on its neighbour: only before these is a cut sure to change nothing.
const declarations: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.VariableStatement,
]);

export function typeScriptChunks(text: string, tree: ts.SourceFile): Chunk[] {
  const cutsBefore = (statement: ts.Node) => declarations.has(statement.kind);
  const statements = pieces(text, tree.statements, 0, text.length, cutsBefore);
  const chunks: Chunk[] = [];
  let waiting: Piece[] = [];
  const flush = () => {
    for (const group of grouped(waiting, lengthOf)) chunks.push(plain(text, group));
    waiting = [];
  };
  for (const piece of statements) {
    const big = lengthOf(piece) >= bigInterface && interfaceAt(tree, piece);
    if (!big) {
      waiting.push(piece);
      continue;
    }
    flush();
    chunks.push(...membersOf(text, piece, big));
  }
  flush();
  return chunks;
}

function membersOf(text: string, piece: Piece, whole: ts.InterfaceDeclaration): Chunk[] {
  const { members } = whole;
  const close = text.lastIndexOf("}", whole.end);
  const groups = grouped(
    pieces(text, members, members.pos, close, () => true),
    lengthOf,
  );
  return groups.map((group, index): Chunk => {
    const first = index === 0;
    const last = index === groups.length - 1;
    const start = first ? piece.start : group[0]!.start;
    const end = last ? piece.end : group.at(-1)!.end;
    const body = text.slice(start, end);
    return {
      text: `${first ? "" : "interface Wrapping {\n"}${body}${last ? "" : "}\n"}`,
      dropFirst: first ? 0 : 1,
      dropLast: last ? 0 : 1,
      blankBefore: startsBlank(text, start),
    };
  });
}

function plain(text: string, group: readonly Piece[]): Chunk {
  const { start } = group[0]!;
  const body = text.slice(start, group.at(-1)!.end);
  return { text: body, dropFirst: 0, dropLast: 0, blankBefore: startsBlank(text, start) };
}

/** Cuts a list of nodes at line ends; what shares a line with the node before it stays with that node. */
function pieces(
  text: string,
  nodes: ts.NodeArray<ts.Node>,
  start: number,
  end: number,
  cutsBefore: (node: ts.Node) => boolean,
): Piece[] {
  const cuts: number[] = [];
  nodes.forEach((node, index) => {
    if (index === 0 || !cutsBefore(node)) return;
    const comments = ts.getTrailingCommentRanges(text, node.pos);
    const lineEnd = text.indexOf("\n", comments?.at(-1)?.end ?? node.pos);
    if (lineEnd >= 0 && lineEnd < node.end && onlySpace(text, node.pos, lineEnd, comments))
      cuts.push(lineEnd + 1);
  });
  const starts = [start, ...cuts];
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

function onlySpace(
  text: string,
  start: number,
  end: number,
  comments: readonly ts.CommentRange[] | undefined,
): boolean {
  return text.slice(comments?.at(-1)?.end ?? start, end).trim() === "";
}

function interfaceAt(tree: ts.SourceFile, piece: Piece): ts.InterfaceDeclaration | undefined {
  const inside = tree.statements.filter(({ end }) => end > piece.start && end <= piece.end);
  const [only] = inside;
  return inside.length === 1 && only && ts.isInterfaceDeclaration(only) ? only : undefined;
}

function startsBlank(text: string, start: number): boolean {
  return start > 0 && /^[ \t]*\n/.test(text.slice(start, start + 200));
}

function lengthOf({ start, end }: Piece): number {
  return end - start;
}

/** The self-check: what was printed is TypeScript, or nothing reaches the disk. */
import { ts } from "ts-morph";

/**
 * The syntax tree of printed text; `path` names the file in the error.
 * Throws an `Error` that shows the first place which does not parse.
 */
export function parsed(path: string, text: string): ts.SourceFile {
  // Comments hold no syntax: reading theirs would double the cost on a large file.
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const tree = ts.createSourceFile(path, text, options, false, ts.ScriptKind.TS);
  const [first] = syntaxErrors(tree);
  if (first === undefined) return tree;
  const { line } = ts.getLineAndCharacterOfPosition(tree, first.start);
  const message = ts.flattenDiagnosticMessageText(first.messageText, " ");
  const excerpt = text.split("\n")[line]?.trim().slice(0, 120) ?? "";
  throw new Error(
    `what was emitted for ${path} does not parse: line ${line + 1}: ${message} (${excerpt})`,
  );
}

// The parser's own findings are on every tree, though its declarations do not say so; the public way
// to them is a whole program, which costs a second.
function syntaxErrors(tree: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (tree as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics;
}

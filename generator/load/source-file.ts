/** Makes a {@link SourceFile} of a text and what a parser found in it. */
import type { Diagnostic } from "../diagnostic.ts";
import { type Fault, faultDiagnostic } from "./fault.ts";
import { lineStarts, rangeBetween } from "./lines.ts";
import type { SourceFile } from "./loaded.ts";
import { nodeFinder } from "./node-table.ts";
import type { ParsedText } from "./parsed-text.ts";

/** A file and what is wrong with its text. */
export interface OpenedFile {
  readonly file: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lines are counted when the first place is asked for. */
export function openedFile(
  identity: Pick<SourceFile, "uri" | "name" | "text">,
  { value, nodes, faults }: ParsedText,
): OpenedFile {
  const { name, text } = identity;
  let starts: readonly number[] | undefined;
  const lines = () => (starts ??= lineStarts(text));
  const nodeAt = nodes && nodeFinder(nodes);
  const file: SourceFile = {
    ...identity,
    value,
    rangeOf(pointer, part = "value") {
      const node = nodeAt?.(pointer);
      if (!nodes || node === undefined) return rangeBetween(lines(), 0, 0);
      const isKey = part === "key" && nodes.keyStart(node) >= 0;
      return isKey
        ? rangeBetween(lines(), nodes.keyStart(node), nodes.keyEnd(node))
        : rangeBetween(lines(), nodes.start(node), nodes.end(node));
    },
  };
  const diagnostics = faults.map((fault: Fault) => faultDiagnostic(fault, name, lines()));
  return { file, diagnostics };
}

/** Diagnostics for people. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { Colors } from "../terminal.ts";
import { codeFrames } from "./code-frame.ts";
import { counts, plural } from "./counts.ts";
import { visible } from "./visible.ts";

/** Beyond so many findings of a rule only the first few are shown. */
const most = 20;
const few = 5;

/** Grouped by file, each with its place marked in the text; empty when there are none. */
export function pretty(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  colors: Colors,
): string {
  if (diagnostics.length === 0) return "";
  const { shown, left } = shortened(diagnostics);
  const frames = new Map<string, ReturnType<typeof codeFrames>>();
  const blocks = shown.map((diagnostic) => {
    const { file } = diagnostic;
    const frame = frames.get(file) ?? codeFrames(sources.get(file) ?? "", colors);
    frames.set(file, frame);
    return block(diagnostic, frame(diagnostic), colors);
  });
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const rest = [...left].map(([rule, count]) => `and ${count} more of ${rule}`);
  const total = `${counts(diagnostics)} in ${plural(files, "file")}`;
  return [...blocks, ...(rest.length > 0 ? [rest.join("\n")] : []), total].join("\n\n") + "\n";
}

function block(
  { severity, rule, message, hint, related, ...place }: Diagnostic,
  frame: string,
  colors: Colors,
): string {
  const grave = severity === "error" ? colors.red("error") : colors.yellow("warning");
  const where = `${visible(place.file)}:${place.line}:${place.column}`;
  const lines = [`${colors.bold(where)} ${grave} ${visible(message)} ${colors.dim(`(${rule})`)}`];
  if (frame !== "") lines.push(frame);
  for (const other of related ?? [])
    lines.push(
      `  ${colors.dim(`${visible(other.file)}:${other.line}:${other.column}`)} ${visible(other.message)}`,
    );
  if (hint !== undefined) lines.push(`  ${colors.cyan("hint:")} ${visible(hint)}`);
  return lines.join("\n");
}

function shortened(diagnostics: readonly Diagnostic[]): {
  shown: readonly Diagnostic[];
  left: ReadonlyMap<string, number>;
} {
  const total = new Map<string, number>();
  for (const { rule } of diagnostics) total.set(rule, (total.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  const left = new Map<string, number>();
  const shown = diagnostics.filter(({ rule }) => {
    const nth = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, nth);
    if (total.get(rule)! <= most || nth <= few) return true;
    left.set(rule, total.get(rule)! - few);
    return false;
  });
  return { shown, left };
}

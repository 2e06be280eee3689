/** Findings that a configuration says are meant, each with a reason and, if it likes, an end. */
import type { Diagnostic } from "../diagnostic.ts";
import { fromRoot } from "./from-root.ts";

/** A finding that is meant. */
export interface Ignore {
  /** The rule that finds it. */
  readonly rule: string;
  /**
   * Where: a file relative to the configuration, a `#`, and the JSON Pointer of what it covers with all
   * that it holds. `*` stands for any part of a name, `**` for names and slashes; without a file it is
   * every file, without `#` the whole file. Default: everywhere.
   */
  readonly at?: string;
  /** Why it is meant. */
  readonly reason: string;
  /** The last day on which it holds, as `2027-03-01`. Default: it has no end. */
  readonly until?: string;
}

/** What ignoring leaves of a list of findings. */
export interface Ignored {
  readonly kept: readonly Diagnostic[];
  /** How many were ignored. */
  readonly count: number;
  /** A warning for each ignore that has run out, and for each that covers nothing. */
  readonly warnings: readonly Diagnostic[];
}

/** The configuration that the ignores stand in, and the day. */
export interface IgnoreContext {
  /** The configuration file as diagnostics name it. */
  readonly file: string;
  /** The folder that `at` counts from, absolute. */
  readonly folder: string;
  readonly cwd: string;
  /** As `2027-03-01`. */
  readonly today: string;
  /** The files that were read, as diagnostics name them. */
  readonly files: readonly string[];
}

/** Leaves out what the ignores cover. One that has run out covers nothing. */
export function ignoring(
  diagnostics: readonly Diagnostic[],
  ignores: readonly Ignore[],
  context: IgnoreContext,
): Ignored {
  const covers = ignores.map((ignore) => ({ ignore, used: false, ...coverOf(ignore, context) }));
  const kept = diagnostics.filter((diagnostic) => {
    const covering = covers.filter(
      ({ ignore, isOver, file, pointer }) =>
        !isOver &&
        ignore.rule === diagnostic.rule &&
        file(diagnostic.file) &&
        pointer.test(diagnostic.pointer),
    );
    for (const cover of covering) cover.used = true;
    return covering.length === 0;
  });
  const warnings = covers
    .filter(({ used, file }) => !used && context.files.some(file))
    .map(({ ignore, isOver }) => warning(ignore, isOver, context.file));
  return { kept, count: diagnostics.length - kept.length, warnings };
}

function coverOf({ at = "", until }: Ignore, { folder, cwd, today }: IgnoreContext) {
  const hash = at.indexOf("#");
  const [path, pointer] = hash < 0 ? [at, ""] : [at.slice(0, hash), at.slice(hash + 1)];
  const named = new RegExp(`^${path === "" ? ".*" : globbed(path)}$`, "su");
  return {
    isOver: until !== undefined && today > until,
    file: (name: string) => named.test(fromRoot(name, folder, cwd)),
    pointer: new RegExp(`^${globbed(pointer)}(?:/|$)`, "su"),
  };
}

function globbed(pattern: string): string {
  return pattern
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === "**" ? ".*" : part === "*" ? "[^/]*" : part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"),
    )
    .join("");
}

function warning(
  { rule, at = "everywhere", until, reason }: Ignore,
  isOver: boolean,
  file: string,
): Diagnostic {
  const what = `The ignore of \`${rule}\` at \`${at}\` (${reason})`;
  return {
    severity: "warn",
    rule: isOver ? "ignore-expired" : "ignore-idle",
    message: isOver ? `${what} ran out on ${until}` : `${what} covers nothing`,
    file,
    pointer: "",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    hint: isOver ? "Mend what it covered, or give it a new end" : "Take it out",
  };
}

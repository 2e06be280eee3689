/** Which findings a project's configuration ignores today. */
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostic.ts";
import type { CheckConfig } from "./check-config.ts";
import { fromRoot } from "./from-root.ts";
import { type Ignored, ignoring } from "./ignores.ts";

interface IgnoredOptions {
  readonly cwd?: string;
  readonly check?: CheckConfig;
  readonly configPath?: string;
  readonly today?: string;
}

/** Holds findings to the ignores of `check`; `files` are those that were read. */
export function ignored(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  options: IgnoredOptions,
): Ignored {
  const { cwd = process.cwd(), check: config = {}, configPath, today = todayInUtc() } = options;
  const path = configPath ?? resolve(cwd, "specwright.config.ts");
  return ignoring(diagnostics, config.ignore ?? [], {
    file: fromRoot(path, cwd, cwd),
    folder: resolve(path, ".."),
    cwd,
    today,
    files,
  });
}

function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10);
}

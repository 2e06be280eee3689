/** What a run was about to do, so that it can be undone. */
import { join } from "node:path";
import { digest, manifestName } from "./manifest.ts";
import { isOutputPath } from "./output-path.ts";
import type { WritePort } from "./write-port.ts";

export const journalName = "journal.json";

/** One file that goes from one content to another; a digest is undefined where there is no file. */
export interface JournalStep {
  readonly path: string;
  /** Names the copy of the old content (`INDEX.old`) and the new content (`INDEX.new`). */
  readonly index: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function journalText(steps: readonly JournalStep[]): string {
  return JSON.stringify(steps);
}

/** The steps of a journal; none when there is no whole journal, since then nothing was begun. */
export function stepsOf(text: string | undefined): JournalStep[] {
  try {
    const steps: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(steps) ? steps.filter(isStep) : [];
  } catch {
    return [];
  }
}

/**
 * Brings back the old content of every file, last step first. A file that is neither the old nor the
 * new one was changed by someone else since, and stays. May run again after it was cut short.
 */
export async function rollBack(
  folder: string,
  staging: string,
  steps: readonly JournalStep[],
  port: WritePort,
): Promise<void> {
  for (const { path, index, before, after } of steps.toReversed()) {
    const target = join(folder, path);
    const bytes = await port.read(target);
    const now = bytes && digest(bytes);
    if (now === before || now !== after) continue;
    if (before === undefined) await port.remove(target);
    else await port.rename(join(staging, `${index}.old`), target);
  }
  await port.flush(folder);
}

function isStep(step: unknown): step is JournalStep {
  if (typeof step !== "object" || step === null) return false;
  const { path, index, before, after } = step as Record<string, unknown>;
  return (
    typeof path === "string" &&
    (isOutputPath(path) || path === manifestName) &&
    Number.isInteger(index) &&
    [before, after].every((hash) => hash === undefined || typeof hash === "string")
  );
}

/** Carries a plan out so that a reader, a crash or a full disk meets the old output or the new one. */
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { type JournalStep, journalName, journalText, rollBack } from "./journal.ts";
import { digest, manifestName, manifestText } from "./manifest.ts";
import type { OutputFile, Plan } from "./plan.ts";
import type { WritePort } from "./write-port.ts";

export const stagingPrefix = ".specwright-tmp-";

/**
 * Stages every text and a copy of every file that goes away inside the folder, on its file system,
 * then writes a journal, then renames. Whatever fails before the journal is gone is rolled back, here
 * or, when the process was killed, by the next run. `signal` interrupts only before the first rename.
 */
export async function commit(
  folder: string,
  { writes, deletes, manifest }: Plan,
  port: WritePort,
  signal?: AbortSignal,
): Promise<void> {
  const staging = join(folder, `${stagingPrefix}${process.pid}-${randomBytes(6).toString("hex")}`);
  let steps: JournalStep[] = [];
  try {
    await port.makeFolder(staging);
    const files = [...writes, { path: manifestName, text: manifestText(manifest) }];
    const staged: JournalStep[] = [];
    for (const path of deletes) staged.push(await stagedStep(path, undefined, staged.length));
    for (const file of files) staged.push(await stagedStep(file.path, file, staged.length));
    signal?.throwIfAborted();
    await port.create(join(staging, "journal.tmp"), journalText(staged));
    await port.rename(join(staging, "journal.tmp"), join(staging, journalName));
    await port.flush(staging);
    steps = staged;
    // Stale files go first: where case does not count, one may bear the name of a new file.
    for (const step of staged) await carryOut(step);
    await port.flush(folder);
    // Without its journal the run can no longer be undone: from here the output is the new one.
    await port.remove(join(staging, journalName));
  } catch (error) {
    // What cannot be undone now stays in the journal for the next run.
    const undone = await rollBack(folder, staging, steps, port).then(
      () => true,
      () => false,
    );
    if (undone) await port.removeTree(staging).catch(() => undefined);
    throw error;
  }
  await port.removeTree(staging).catch(() => undefined);

  async function stagedStep(
    path: string,
    file: OutputFile | undefined,
    index: number,
  ): Promise<JournalStep> {
    const target = join(folder, path);
    const standing = await port.stat(target);
    const old = standing && (await port.read(target));
    if (old) await port.copy(target, join(staging, `${index}.old`));
    if (file) await port.create(join(staging, `${index}.new`), file.text, modeFor(standing));
    return { path, index, before: old && digest(old), after: file && digest(file.text) };
  }

  async function carryOut({ path, index, after }: JournalStep): Promise<void> {
    const target = join(folder, path);
    if (after === undefined) return port.remove(target);
    if (path.includes("/")) await port.makeFolder(dirname(target));
    await port.rename(join(staging, `${index}.new`), target);
  }
}

function modeFor(
  standing: { readonly kind: string; readonly mode: number } | undefined,
): number | undefined {
  return standing?.kind === "file" ? standing.mode : undefined;
}

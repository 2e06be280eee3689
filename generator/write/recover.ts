/** Mends what a killed run left in an output folder. */
import { join } from "node:path";
import { stagingPrefix } from "./commit.ts";
import { journalName, rollBack, stepsOf } from "./journal.ts";
import { takeOverName } from "./lock.ts";
import type { WritePort } from "./write-port.ts";

/** Rolls back runs that were cut short and removes what they staged. Only for the holder of the lock. */
export async function recover(folder: string, port: WritePort): Promise<void> {
  const names = await port.list(folder);
  for (const name of names.filter((entry) => entry.startsWith(stagingPrefix)).sort()) {
    const staging = join(folder, name);
    const journal = await port.read(join(staging, journalName));
    const steps = stepsOf(journal && new TextDecoder().decode(journal));
    if (steps.length > 0) await rollBack(folder, staging, steps, port);
    await port.removeTree(staging);
  }
  if (names.includes(takeOverName)) await port.remove(join(folder, takeOverName));
}

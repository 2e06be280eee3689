/** Where reports for other tools count paths from. */
import { dirname, join } from "node:path";
import { nodeReadPort } from "../load/read-port.ts";

/** The folder at or above `folder` (absolute) that holds `.git`; `folder` itself when there is none. */
export async function repositoryRoot(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await nodeReadPort.stat(join(at, ".git")).then(
      () => true,
      () => false,
    );
    if (found) return at;
    if (dirname(at) === at) return folder;
  }
}

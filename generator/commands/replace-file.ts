/** Writes one file whole or not at all. */
import { randomBytes } from "node:crypto";
import { telling } from "../write/telling.ts";
import { nodeWritePort } from "../write/write-port.ts";

/**
 * Puts a text in the place of whatever file stands at a path, at once.
 *
 * @throws {CannotRunError} when the file system refuses; the old file then stands.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const port = nodeWritePort();
  const staged = `${path}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
  await telling(
    path,
    () => "name another file",
    async () => {
      try {
        await port.create(staged, text);
        await port.rename(staged, path);
      } catch (error) {
        await port.remove(staged).catch(() => undefined);
        throw error;
      }
    },
  );
}

/** What a file system's refusals mean to a person. */
import { CannotRunError } from "../diagnostic.ts";
import { codeOf } from "./write-port.ts";

/**
 * Does the work, and turns a refusal of the file system into a `CannotRunError` that says of which place
 * and why. Any other error goes on as it is.
 *
 * @param hintFor what to do about a refusal, by its code (`EACCES`).
 */
export async function telling<T>(
  place: string,
  hintFor: (code: string) => string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (code === undefined || cause instanceof CannotRunError || !/^E[A-Z0-9]+$/.test(code))
      throw cause;
    const hint = hintFor(code);
    throw new CannotRunError(`cannot write to \`${place}\`: ${reasons.get(code) ?? code}`, {
      ...(hint === undefined ? {} : { hint }),
      cause,
    });
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "not permitted"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "no space left on the disk"],
  ["EDQUOT", "the disk quota is used up"],
  ["EIO", "the disk reports an error"],
  ["ENOENT", "its folder does not exist"],
  ["ENOTDIR", "a part of the path is a file"],
  ["EISDIR", "a folder stands where a file should be"],
  ["EMFILE", "too many open files"],
  ["EEXIST", "something else stands there"],
]);

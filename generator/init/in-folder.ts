/** Moves paths from the folder of another configuration to that of ours. */
import { posix } from "node:path";

/** A path that is relative to `folder`, as seen from where `folder` is; a URL stays as it is. */
export function inFolder(folder: string, path: string): string {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(path) ? path : posix.normalize(posix.join(folder, path));
}

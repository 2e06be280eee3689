/** Files as other tools know them: by their path from the repository's root. */
import { relative, resolve, sep } from "node:path";

/** The path of a file that diagnostics name relative to `cwd`; a URL and `<stdin>` stay as they are. */
export function fromRoot(file: string, root: string, cwd: string): string {
  return /^(?:[a-z][a-z\d+.-]+:\/\/|<)/i.test(file)
    ? file
    : relative(root, resolve(cwd, file)).split(sep).join("/");
}

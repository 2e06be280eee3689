/** The paths that may be written inside an output folder. */

const segment = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
const closed = new RegExp(`^${segment}(?:/${segment})*$`);

/**
 * Whether a path is relative, made of a closed alphabet, and stays inside the folder on every system:
 * no `..`, no hidden file, no drive, no backslash, no name that ends with a dot.
 */
export function isOutputPath(path: string): boolean {
  return closed.test(path) && !/\.(?:\/|$)/.test(path) && path.length <= 200;
}

/**
 * Throws an `Error` for a path outside that alphabet, or two that some file system takes for one: that
 * is a fault of an emitter.
 */
export function refuseBadPaths(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    if (!isOutputPath(path)) throw new Error(`an emitted file may not be called ${path}`);
    if (seen.has(path.toLowerCase())) throw new Error(`two emitted files are called ${path}`);
    seen.add(path.toLowerCase());
  }
}

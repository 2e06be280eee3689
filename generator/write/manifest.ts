/** The list of what was written, by which the next run knows its own files from a person's. */
import { createHash } from "node:crypto";
import { isOutputPath } from "./output-path.ts";

export const manifestName = ".specwright-manifest.json";

/** SHA-256 of each file of the last run, by path relative to the output folder. */
export type Manifest = ReadonlyMap<string, string>;

/** Says the same bytes on every machine: paths sorted, no time, no version. */
export function manifestText(manifest: Manifest): string {
  const entries = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(entries) }, null, 2)}\n`;
}

/**
 * Reads a manifest; what is no manifest is an empty one, and entries that lead out of the folder are
 * left out: a hostile manifest must not make us delete anything but our own output.
 */
export function manifestOf(text: string | undefined): Manifest {
  const files = filesOf(text);
  return new Map(
    Object.entries(files).flatMap(([path, hash]) =>
      isOutputPath(path) && typeof hash === "string" ? [[path, hash]] : [],
    ),
  );
}

/** The SHA-256 of a file, in hexadecimal digits. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function filesOf(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? "");
    const files = typeof value === "object" && value !== null && "files" in value && value.files;
    return typeof files === "object" && files !== null ? files : {};
  } catch {
    return {};
  }
}

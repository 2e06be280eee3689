/** Finds the OpenAPI documents of a project where people keep them. */
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

const folders: readonly string[] = ["", "api", "docs", "openapi", "spec", "specs"];
const mostNames = 1000;
const headBytes = 16_384;

/** Paths of documents in `cwd` and the folders just below it that are named after them, in order. */
export async function nearDocuments(cwd: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(cwd, folder), { withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/i.test(entry.name))
      .map(({ name }) => name)
      .sort();
    for (const name of names.slice(0, mostNames)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (saysVersion(await headOf(join(cwd, path)))) found.push(path);
    }
  }
  return found;
}

/** A version field at the root: at the start of a line of YAML, or early in JSON. */
function saysVersion(head: string): boolean {
  return (
    /^(?:openapi|swagger)\s*:\s*["']?[23]/m.test(head) ||
    /^\s*\{[^{}[\]]*"(?:openapi|swagger)"\s*:\s*"[23]/.test(head)
  );
}

async function headOf(path: string): Promise<string> {
  try {
    await using file = await open(path);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return new TextDecoder().decode(buffer.subarray(0, bytesRead)).replace(/^\uFEFF/, "");
  } catch {
    return "";
  }
}

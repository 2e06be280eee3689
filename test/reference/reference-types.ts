/** What openapi-typescript makes of a document, kept between runs. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

/** As the root's `package.json` pins it: what is kept is of this version. */
export const referenceVersion = "7.13.0";

const folder = resolve(import.meta.dirname, "../../.cache/reference");

/** The types of a document, given as JSON, with the default flags. */
export async function referenceTypes(document: string): Promise<string> {
  const hash = createHash("sha256").update(document).digest("hex").slice(0, 32);
  const path = join(folder, `${hash}-${referenceVersion}.ts`);
  const kept = await readFile(path, "utf8").catch(() => undefined);
  if (kept !== undefined) return kept;
  const schema = JSON.parse(document) as Parameters<typeof openapiTS>[0];
  const text = astToString(await openapiTS(schema, { silent: true }));
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
  return text;
}

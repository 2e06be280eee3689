/** A handlers' folder in a project of its own, for tests that scaffold. */
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodePlacePort, type PlacePort } from "../../generator/commands/place-new.ts";
import {
  scaffold,
  type ScaffoldOptions,
  type ScaffoldResult,
} from "../../generator/commands/scaffold.ts";

export interface Project {
  readonly cwd: string;
  /** `src/handlers`, absolute; not there at first. */
  readonly folder: string;
  /** Scaffolds a document of GET operations, by their ids. */
  run(operations: readonly string[], options?: Partial<ScaffoldOptions>): Promise<ScaffoldResult>;
  /** The folder's files by name. */
  texts(): Promise<Record<string, string>>;
  remove(): Promise<void>;
}

export async function createProject(): Promise<Project> {
  const cwd = await mkdtemp(join(tmpdir(), "specwright-scaffold-"));
  const folder = join(cwd, "src/handlers");
  return {
    cwd,
    folder,
    run: (operations, options = {}) =>
      scaffold({ cwd, handlers: "src/handlers", input: documentOf(operations), ...options }),
    async texts() {
      const names = await readdir(folder);
      const read = names.map(async (name) => [name, await readFile(join(folder, name), "utf8")]);
      return Object.fromEntries(await Promise.all(read));
    },
    remove: () => rm(cwd, { recursive: true }),
  };
}

/** What a run did with each file, a line a file. */
export const actionsOf = (files: ScaffoldResult["files"]): string[] =>
  files.map(({ path, action }) => `${path} ${action}`);

function documentOf(operations: readonly string[]): ScaffoldOptions["input"] {
  const paths = operations.map((id, index) => [
    `/p${index}`,
    { get: { operationId: id, summary: `Does ${id}`, responses: { 200: { description: "d" } } } },
  ]);
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: Object.fromEntries(paths),
  };
  return { text: JSON.stringify(document), name: "api.json" };
}

/** The machine's file system, but for calls that it refuses. */
export function refusing(
  code: string,
  ...names: readonly ("create" | "link" | "makeFolder")[]
): PlacePort {
  const refuse = (): Promise<void> => Promise.reject(Object.assign(new Error(code), { code }));
  return { ...nodePlacePort(), ...Object.fromEntries(names.map((name) => [name, refuse])) };
}
